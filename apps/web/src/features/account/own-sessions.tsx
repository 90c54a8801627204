import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { readAll, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SavedNote } from '../../ui/saved-note.js';
import { SessionsTable } from '../shared/sessions-table.js';

/** Lists where one is signed in, and ends sessions. */
export function OwnSessions() {
  const { t } = useText();
  const client = useQueryClient();
  const sessions = useQuery(readAll(operations.listSessions));
  const ended = { onSuccess: () => refresh(client, operations.listSessions) };
  const end = useMutation({ mutationFn: (id: string) => call(operations.endSession, { params: { id } }), ...ended });
  const endOthers = useMutation({ mutationFn: () => call(operations.endOtherSessions), ...ended });
  return (
    <>
      <Paragraph>{t('web-account.sessions.lead')}</Paragraph>
      <Loaded query={sessions}>
        {(items) => (
          <>
            <SessionsTable
              caption={t('web-account.sessions')}
              sessions={items}
              onEnd={(session) => end.mutate(session.id)}
            />
            {items.length > 1 && (
              <div className="actions">
                <ActionButton variant="secondary" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                  {t('web-account.sessions.end-others')}
                </ActionButton>
              </div>
            )}
          </>
        )}
      </Loaded>
      <SavedNote shown={end.isSuccess || endOthers.isSuccess}>{t('web-account.sessions.ended')}</SavedNote>
      <ProblemNotice error={end.error ?? endOthers.error} />
    </>
  );
}
