import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type AddedFactor } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { Facts } from '../../ui/facts.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { QrCode } from './qr-code.js';

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

/** Asks for the password, then shows the secret, then asks for the code that proves that the app has it. */
export function AddAuthenticator({ onAdded }: { readonly onAdded: (added: AddedFactor) => void }) {
  const { t } = useText();
  const form = useSchemaForm(bodySchema(operations.beginAuthenticator), { password: '' });
  const begin = useMutation({
    mutationFn: (body: { password: string }) => call(operations.beginAuthenticator, { body }),
    onSuccess: () => form.reset(),
  });
  if (begin.data !== undefined) return <ScanAndConfirm begun={begin.data} onAdded={onAdded} onCancel={begin.reset} />;
  return (
    <>
      <Paragraph>{t('web-second-factor.app.lead')}</Paragraph>
      <Form
        form={form}
        onSubmit={(values) => begin.mutate(values)}
        error={begin.error}
        label={t('web-second-factor.app.title')}
      >
        <TextField
          name="password"
          label={t('web-second-factor.password')}
          type="password"
          autoComplete="current-password"
        />
        <ActionButton type="submit" variant="secondary" loading={begin.isPending}>
          {t('web-second-factor.app.begin')}
        </ActionButton>
      </Form>
    </>
  );
}

const schema = bodySchema(operations.confirmAuthenticator);

function ScanAndConfirm({
  begun,
  onAdded,
  onCancel,
}: {
  readonly begun: Begun;
  readonly onAdded: (added: AddedFactor) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const form = useSchemaForm(schema, { name: t('web-second-factor.app.name'), code: '' });
  const place = useRef<HTMLDivElement>(null);
  const end = useMutation({
    mutationFn: (body: z.output<typeof schema>) => call(operations.confirmAuthenticator, { body }),
    onSuccess: (added) => {
      onCancel();
      onAdded(added);
    },
  });
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="app-begun">
      <Paragraph>{t('web-second-factor.app.scan')}</Paragraph>
      <QrCode content={begun.uri} label={t('web-second-factor.app.qr')} />
      {/* On a phone the QR code cannot be scanned, so there is a link. */}
      <a className="ds-link" href={begun.uri}>
        {t('web-second-factor.app.open')}
      </a>
      <Facts
        facts={[
          {
            label: t('web-second-factor.app.secret'),
            value: <code className="secret">{begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>,
          },
        ]}
      />
      <Form
        form={form}
        onSubmit={(values) => end.mutate(values)}
        error={end.error}
        label={t('web-second-factor.app.title')}
      >
        <TextField name="name" label={t('web-second-factor.name')} />
        <TextField
          name="code"
          label={t('web-second-factor.app.code')}
          hint={t('web-second-factor.app.code.hint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          size="short"
        />
        <div className="actions">
          <ActionButton type="submit" loading={end.isPending}>
            {t('web-second-factor.app.end')}
          </ActionButton>
          <ActionButton variant="tertiary" onClick={onCancel}>
            {t('web.cancel')}
          </ActionButton>
        </div>
      </Form>
    </div>
  );
}
