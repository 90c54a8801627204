import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { roundQuery, staleWithRound, versionsQuery } from './round-queries.js';

/** Says that the organisation has a newer version of the guide than the round, and what an upgrade would change. */
export function UpgradeNotice({ round }: { readonly round: RoundView }) {
  const { t } = useText();
  const versions = useQuery(versionsQuery);
  const [open, setOpen] = useState(false);
  const newest = versions.data?.items.at(-1)?.version;
  if (newest === undefined || newest === round.guideVersion || round.state === 'archived') return null;
  return (
    <Alert data-color="info" className="notice">
      <Paragraph>{t('upgrade.available', { version: newest })}</Paragraph>
      <ActionButton variant="secondary" onClick={() => setOpen(true)}>
        {t('upgrade.show')}
      </ActionButton>
      {open && <UpgradeDialog round={round} version={newest} onClose={() => setOpen(false)} />}
    </Alert>
  );
}

interface UpgradeDialogProps {
  readonly round: RoundView;
  readonly version: string;
  readonly onClose: () => void;
}

function UpgradeDialog({ round, version, onClose }: UpgradeDialogProps) {
  const { t } = useText();
  const client = useQueryClient();
  const ask = (dryRun: boolean) =>
    call(operations.upgradeRound, { params: { id: round.id }, query: { dryRun }, body: { guideVersion: version } });
  const preview = useQuery({
    queryKey: ['upgradeRound', round.id, round.version, version],
    queryFn: () => ask(true),
    staleTime: 0,
  });
  const upgrade = useMutation({
    mutationFn: () => ask(false),
    onSuccess: (answer) => {
      client.setQueryData(roundQuery(round.id).queryKey, answer.round);
      void refresh(client, ...staleWithRound);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('upgrade.title', { version })}
      confirm={t('upgrade.do')}
      busy={upgrade.isPending}
      error={upgrade.error}
      onConfirm={() => upgrade.mutate()}
      onClose={onClose}
    >
      <Paragraph>{t('upgrade.text')}</Paragraph>
      <Loaded query={preview} lines={2}>
        {(answer) =>
          answer.changes.length === 0 ? (
            <Paragraph>{t('upgrade.none')}</Paragraph>
          ) : (
            <ul>
              {answer.changes.map((change, index) => (
                <li key={`${change.step} ${change.what} ${index}`}>{change.text}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </ConfirmDialog>
  );
}
