import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type SecondFactorView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { TaskRows } from '../shared/task-rows.js';

export function FactorList({
  factors,
  required,
}: {
  readonly factors: readonly SecondFactorView[];
  readonly required: boolean;
}) {
  const { t, instant } = useText();
  const [removing, setRemoving] = useState<SecondFactorView | null>(null);
  return (
    <>
      <TaskRows
        label={t('web-second-factor.factors')}
        rows={factors.map((factor) => ({
          key: factor.id,
          title: factor.name,
          hint: `${t(`web-second-factor.kind.${factor.kind}`)}. ${factor.lastUsedAt === null ? t('web-second-factor.added', { instant: instant(factor.createdAt) }) : t('web-second-factor.used', { instant: instant(factor.lastUsedAt) })}`,
          aside: (
            <ActionButton
              variant="tertiary"
              label={t('web-second-factor.remove.label', { name: factor.name })}
              onClick={() => setRemoving(factor)}
            >
              {t('web-second-factor.remove')}
            </ActionButton>
          ),
        }))}
      />
      <Modal
        open={removing !== null}
        title={t('web-second-factor.remove.title', { name: removing?.name ?? '' })}
        onClose={() => setRemoving(null)}
      >
        {removing !== null && (
          <Remove
            factor={removing}
            last={factors.length > 1 ? null : required ? 'last-required' : 'last'}
            onDone={() => setRemoving(null)}
          />
        )}
      </Modal>
    </>
  );
}

function Remove({
  factor,
  last,
  onDone,
}: {
  readonly factor: SecondFactorView;
  readonly last: 'last' | 'last-required' | null;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const form = useSchemaForm(bodySchema(operations.removeSecondFactor), { password: '' });
  const remove = useMutation({
    mutationFn: (body: { password: string }) =>
      call(operations.removeSecondFactor, { params: { id: factor.id }, body }),
    onSuccess: () => {
      onDone();
      return refresh(client, operations.listSecondFactors, operations.getMe);
    },
  });
  return (
    <Form form={form} onSubmit={(values) => remove.mutate(values)} error={remove.error}>
      <Paragraph>{t('web-second-factor.remove.detail')}</Paragraph>
      {last !== null && <Paragraph>{t(`web-second-factor.remove.${last}`)}</Paragraph>}
      <TextField
        name="password"
        label={t('web-second-factor.password')}
        type="password"
        autoComplete="current-password"
      />
      <div className="actions">
        <ActionButton type="submit" tone="danger" loading={remove.isPending}>
          {t('web-second-factor.remove')}
        </ActionButton>
        <ActionButton variant="tertiary" onClick={onDone}>
          {t('web.cancel')}
        </ActionButton>
      </div>
    </Form>
  );
}
