import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
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
import { CreateToken } from './create-token.js';

type Token = AnswerOf<typeof operations.listApiTokens>['items'][number];

/** Lists one's own tokens, makes new ones and revokes them. */
export function ApiTokens() {
  const speaker = useText();
  const { t } = speaker;
  const tokens = useQuery(readAll(operations.listApiTokens));
  const [revoking, setRevoking] = useState<Token | null>(null);
  return (
    <>
      <Paragraph>{t('web-tokens.lead')}</Paragraph>
      <Loaded query={tokens}>
        {(items) =>
          items.length === 0 ? (
            <Paragraph>{t('web-tokens.none')}</Paragraph>
          ) : (
            <DataTable
              caption={t('web-tokens.title')}
              columns={columnsOf(speaker, setRevoking)}
              rows={items}
              rowKey={(token) => token.id}
            />
          )
        }
      </Loaded>
      <CreateToken />
      <Revoke token={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}

function Revoke({ token, onClose }: { readonly token: Token | null; readonly onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => call(operations.revokeApiToken, { params: { id } }),
    onSuccess: () => {
      onClose();
      return refresh(client, operations.listApiTokens);
    },
  });
  return (
    <ConfirmDialog
      open={token !== null}
      title={t('web-tokens.revoke.title')}
      confirm={t('web-tokens.revoke')}
      tone="danger"
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onConfirm={() => {
        if (token !== null) revoke.mutate(token.id);
      }}
    >
      {token !== null && <Paragraph>{t('web-tokens.revoke.detail', { name: token.name })}</Paragraph>}
    </ConfirmDialog>
  );
}

function columnsOf({ t, instant }: Speaker, onRevoke: (token: Token) => void): readonly Column<Token>[] {
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
      cell: (token) =>
        token.revokedAt === null ? (
          <ActionButton
            variant="tertiary"
            label={t('web-tokens.revoke.label', { name: token.name })}
            onClick={() => onRevoke(token)}
          >
            {t('web-tokens.revoke')}
          </ActionButton>
        ) : (
          t('web-tokens.revoked')
        ),
    },
  ];
}
