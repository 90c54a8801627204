import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ButtonLink } from '../../ui/text-link.js';
import { roundQuery, staleWithRound } from './round-queries.js';
import type { Steering } from './steering.js';

/** The actions for the whole round. */
export function RoundActions({ round, may }: { readonly round: RoundView; readonly may: Steering }) {
  const { t } = useText();
  const [asking, setAsking] = useState<'start' | 'archive' | null>(null);
  if (!may.steer) return <span className="muted">{t('round.steer.may-not')}</span>;
  return (
    <>
      {round.state === 'planned' && (
        <ActionButton
          {...(may.manage ? {} : { disabledReason: t('round.start.may-not') })}
          onClick={() => setAsking('start')}
        >
          {t('round.start')}
        </ActionButton>
      )}
      {(round.state === 'planned' || round.state === 'running') && (
        <ButtonLink to={`/rounds/${round.id}/choose`} variant="secondary">
          {t('round.choose')}
        </ButtonLink>
      )}
      <ButtonLink to={`/rounds/${round.id}/edit`} variant="tertiary">
        {t('round.edit')}
      </ButtonLink>
      {may.manage && (round.state === 'completed' || round.state === 'archived') && (
        <ActionButton variant="tertiary" onClick={() => setAsking('archive')}>
          {t(round.state === 'archived' ? 'round.unarchive' : 'round.archive')}
        </ActionButton>
      )}
      {asking === 'start' && <StartDialog round={round} onClose={() => setAsking(null)} />}
      {asking === 'archive' && <ArchiveDialog round={round} onClose={() => setAsking(null)} />}
    </>
  );
}

interface AskProps {
  readonly round: RoundView;
  readonly onClose: () => void;
}

function useRoundChange(round: RoundView, change: () => Promise<RoundView>, onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      client.setQueryData(roundQuery(round.id).queryKey, changed);
      void refresh(client, ...staleWithRound);
      onClose();
    },
    onError: () => void client.query({ ...roundQuery(round.id), staleTime: 0 }),
  });
}

function StartDialog({ round, onClose }: AskProps) {
  const { t } = useText();
  const start = useRoundChange(round, () => call(operations.startRound, { params: { id: round.id } }), onClose);
  return (
    <ConfirmDialog
      open
      title={t('round.start.title', { name: round.name })}
      confirm={t('round.start')}
      busy={start.isPending}
      error={start.error}
      onConfirm={() => start.mutate()}
      onClose={onClose}
    >
      <p>{t('round.start.text')}</p>
    </ConfirmDialog>
  );
}

function ArchiveDialog({ round, onClose }: AskProps) {
  const { t } = useText();
  const archived = round.state !== 'archived';
  const change = useRoundChange(
    round,
    () => call(operations.updateRound, { params: { id: round.id }, ifMatch: round.version, body: { archived } }),
    onClose,
  );
  const action = t(archived ? 'round.archive' : 'round.unarchive');
  return (
    <ConfirmDialog
      open
      title={archived ? t('round.archive.title', { name: round.name }) : action}
      confirm={action}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      <p>{t('round.archive.text')}</p>
    </ConfirmDialog>
  );
}
