import { operations, type ImportReport, type ImportRun, type ImportUndo } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';

export interface UndoImportProps {
  readonly run: Pick<ImportRun, 'id' | 'fileName'>;
  readonly counts: Pick<ImportReport, 'created' | 'updated'>;
  /** Null: the import has just been done. */
  readonly until: string | null;
  readonly onUndone: (undo: ImportUndo) => void;
}

/** Undoes an import, and says beforehand what that will do. */
export function UndoImport({ run, counts, until, onUndone }: UndoImportProps) {
  const { t, instant } = useText();
  const [asking, setAsking] = useState(false);
  const undo = useUndo(run.id, onUndone);
  const close = () => {
    undo.reset();
    setAsking(false);
  };
  return (
    <>
      <p className="muted">
        {until === null ? t('importing.undo.until') : t('importing.undo.until-date', { until: instant(until) })}
      </p>
      <div className="actions">
        <ActionButton variant="secondary" onClick={() => setAsking(true)}>
          {t('importing.undo.do')}
        </ActionButton>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('importing.undo.title', { name: run.fileName })}
        confirm={t('importing.undo.do')}
        tone="danger"
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate()}
        onClose={close}
      >
        <ul>
          {counts.created > 0 && <li>{t('importing.undo.removes', { count: counts.created })}</li>}
          {counts.updated > 0 && <li>{t('importing.undo.restores', { count: counts.updated })}</li>}
        </ul>
        <p>{t('importing.undo.leaves')}</p>
        <p className="muted">{t('importing.undo.once')}</p>
      </ConfirmDialog>
    </>
  );
}

function useUndo(id: string, onUndone: UndoImportProps['onUndone']) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(operations.undoDatasetImport, { params: { id } }),
    onSuccess: async (undo) => {
      onUndone(undo);
      await refresh(
        client,
        operations.listDatasetImports,
        operations.getDatasetImport,
        operations.listDatasets,
        operations.listUnits,
        operations.getDataset,
        operations.listAuditEvents,
      );
    },
  });
}
