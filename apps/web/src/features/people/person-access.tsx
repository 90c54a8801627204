import 'virtual:stegvis-texts/with-page/webAccount';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../http/call.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { readAll, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { SavedNote } from '../../ui/saved-note.js';
import { SessionsTable } from '../shared/sessions-table.js';

type Token = AnswerOf<typeof operations.listPersonApiTokens>['items'][number];
/** What is about to be ended: everything, one session, or one token. */
type Ending = { readonly what: 'all' } | { readonly what: 'session' | 'token'; readonly id: string };

/** The person's sessions and tokens, for administrators, for example when a phone is lost. */
export function PersonAccess({ person }: { readonly person: PersonView }) {
  const speaker = useText();
  const { t } = speaker;
  const client = useQueryClient();
  const of = { params: { id: person.id } };
  const sessions = useQuery(readAll(operations.listPersonSessions, of));
  const tokens = useQuery(readAll(operations.listPersonApiTokens, of));
  const [ending, setEnding] = useState<Ending | null>(null);
  const end = useMutation({
    mutationFn: (one: Ending) => endAccess(person.id, one),
    onSuccess: () => {
      setEnding(null);
      return refresh(client, operations.listPersonSessions, operations.listPersonApiTokens);
    },
  });
  const close = () => {
    setEnding(null);
    if (end.isError) end.reset();
  };
  const valid = (items: readonly Token[]) => items.filter((token) => token.revokedAt === null);
  return (
    <Section id="access" title={t('web-person-access.title')}>
      <Paragraph>{t('web-person-access.lead', { name: person.name })}</Paragraph>
      <Loaded query={sessions}>
        {(items) =>
          items.length === 0 ? (
            <Paragraph>{t('web-person-access.no-sessions')}</Paragraph>
          ) : (
            <>
              <SessionsTable
                caption={t('web-person-access.sessions')}
                sessions={items}
                onEnd={({ id }) => setEnding({ what: 'session', id })}
              />
              <div className="actions">
                <ActionButton variant="secondary" onClick={() => setEnding({ what: 'all' })}>
                  {t('web-person-access.end-all')}
                </ActionButton>
              </div>
            </>
          )
        }
      </Loaded>
      <Loaded query={tokens}>
        {(items) =>
          valid(items).length === 0 ? (
            <Paragraph>{t('web-person-access.no-tokens')}</Paragraph>
          ) : (
            <DataTable
              caption={t('web-tokens.title')}
              columns={columnsOf(speaker, (id) => setEnding({ what: 'token', id }))}
              rows={valid(items)}
              rowKey={(token) => token.id}
            />
          )
        }
      </Loaded>
      <SavedNote shown={end.isSuccess}>{t('web-person-access.done', { name: person.name })}</SavedNote>
      <ConfirmDialog
        open={ending !== null}
        title={t(`web-person-access.confirm.${ending?.what ?? 'all'}`)}
        confirm={t(ending?.what === 'token' ? 'web-tokens.revoke' : 'web-person-access.end')}
        tone="danger"
        busy={end.isPending}
        error={end.error}
        onClose={close}
        onConfirm={() => ending !== null && end.mutate(ending)}
      >
        <Paragraph>
          {t(ending?.what === 'token' ? 'web-person-access.confirm.token.detail' : 'web-person-access.confirm.detail', {
            name: person.name,
          })}
        </Paragraph>
      </ConfirmDialog>
    </Section>
  );
}

function endAccess(id: string, one: Ending): Promise<undefined> {
  if (one.what === 'all') return call(operations.endPersonSessions, { params: { id } });
  if (one.what === 'session') return call(operations.endPersonSession, { params: { id, sessionId: one.id } });
  return call(operations.revokePersonApiToken, { params: { id, tokenId: one.id } });
}

function columnsOf({ t, instant }: Speaker, onRevoke: (id: string) => void): readonly Column<Token>[] {
  return [
    { key: 'name', label: t('web-tokens.name'), cell: (token) => token.name },
    { key: 'scope', label: t('web-tokens.scope'), cell: (token) => t(`web-tokens.scope.${token.scope}`) },
    { key: 'expires', label: t('web-tokens.expires'), cell: (token) => instant(token.expiresAt) },
    {
      key: 'used',
      label: t('web-tokens.used'),
      cell: (token) => (token.lastUsedAt === null ? t('web-tokens.never') : instant(token.lastUsedAt)),
    },
    {
      key: 'state',
      label: t('web-tokens.state'),
      cell: (token) => (
        <ActionButton
          variant="tertiary"
          label={t('web-tokens.revoke.label', { name: token.name })}
          onClick={() => onRevoke(token.id)}
        >
          {t('web-tokens.revoke')}
        </ActionButton>
      ),
    },
  ];
}
