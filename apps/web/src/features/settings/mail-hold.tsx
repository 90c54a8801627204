import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { operations, type MailHoldView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Whether mail is sent, and the switch for people who may hold it. */
export function MailHold() {
  const hold = useQuery(read(operations.getMailHold));
  return <Loaded query={hold}>{(found) => <Switches hold={found} />}</Loaded>;
}

function Switches({ hold }: { readonly hold: MailHoldView }) {
  const { t } = useText();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (work: () => Promise<MailHoldView>) => work(),
    onSuccess: (answer) => client.setQueryData(read(operations.getMailHold).queryKey, answer),
  });
  const { may, organisation, installation, text } = hold;
  return (
    <>
      <div role="status">
        {text === '' ? <Paragraph>{t('web-mail.flows')}</Paragraph> : <Alert data-color="warning">{text}</Alert>}
      </div>
      {(may.organisation || may.installation) && <Paragraph>{t('web-mail.hint')}</Paragraph>}
      <div className="actions">
        {may.organisation && (
          <ActionButton
            variant="secondary"
            loading={change.isPending}
            onClick={() =>
              change.mutate(() => call(organisation === null ? operations.holdMail : operations.releaseMail))
            }
          >
            {t(organisation === null ? 'web-mail.hold' : 'web-mail.release')}
          </ActionButton>
        )}
        {may.installation && (
          <ActionButton
            variant="secondary"
            loading={change.isPending}
            onClick={() =>
              change.mutate(() => call(installation === null ? operations.holdAllMail : operations.releaseAllMail))
            }
          >
            {t(installation === null ? 'web-mail.hold-all' : 'web-mail.release-all')}
          </ActionButton>
        )}
      </div>
      <ProblemNotice error={change.error} />
    </>
  );
}
