import { operations, type MeView } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TaskRows } from '../shared/task-rows.js';

/** The person's organisations. Switching loads a fresh page, so that nothing of one is seen in the other. */
export function MyOrganisations({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const change = useMutation({
    mutationFn: (organisationId: string) => call(operations.switchOrganisation, { body: { organisationId } }),
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <>
      <TaskRows
        label={t('web-settings.organisations')}
        rows={me.organisations.map((one) => ({
          key: one.id,
          title: one.name,
          aside:
            one.id === me.organisation.id ? (
              t('web-settings.organisations.current')
            ) : (
              <ActionButton
                variant="tertiary"
                label={t('web-settings.organisations.switch.label', { organisation: one.name })}
                loading={change.isPending}
                onClick={() => change.mutate(one.id)}
              >
                {t('web-settings.organisations.switch')}
              </ActionButton>
            ),
        }))}
      />
      <ProblemNotice error={change.error} />
    </>
  );
}
