import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type MessageView } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Replaces a link that holds a secret: says why it is not shown, or opens it for people who may. */
export function ClosedLink({
  id,
  link: { kind, openable },
}: {
  readonly id: string;
  readonly link: NonNullable<MessageView['closedLink']>;
}) {
  const { t } = useText();
  const open = useMutation({
    mutationFn: () => call(operations.openMessageLink, { params: { id } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const opens = openable && kind !== 'password-reset';
  return (
    <Section id="closed-link" title={t('web-mailbox.closed')}>
      <Paragraph>{t(opens ? `web-mailbox.open.${kind}` : `web-mailbox.closed.${kind}`)}</Paragraph>
      {opens && (
        <ActionButton variant="secondary" loading={open.isPending || open.isSuccess} onClick={() => open.mutate()}>
          {t('web-mailbox.open')}
        </ActionButton>
      )}
      <ProblemNotice error={open.error} />
    </Section>
  );
}
