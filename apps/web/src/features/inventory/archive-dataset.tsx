import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type DatasetView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';

/** Archives a dataset, or restores it. */
export function ArchiveDataset({ dataset }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const archived = !dataset.archived;
  const change = useMutation({
    mutationFn: () =>
      call(operations.updateDataset, { params: { id: dataset.id }, ifMatch: dataset.version, body: { archived } }),
    onSuccess: (saved) => {
      client.setQueryData(read(operations.getDataset, { params: { id: dataset.id } }).queryKey, saved);
      void refresh(client, operations.listDatasets, operations.listAuditEvents);
      setAsking(false);
    },
  });
  const action = t(archived ? 'inventory.archive' : 'inventory.restore');
  return (
    <div className="section">
      <ActionButton variant="tertiary" onClick={() => setAsking(true)}>
        {action}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          open
          title={archived ? t('inventory.archive.title', { title: dataset.title }) : action}
          confirm={action}
          busy={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate()}
          onClose={() => setAsking(false)}
        >
          {archived && <p>{t('inventory.archive.text')}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}
