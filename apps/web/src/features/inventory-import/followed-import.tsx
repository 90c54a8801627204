import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type ImportRunDetail } from '@stegvis/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '../../http/problem-error.js';
import { refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ImportLinks } from './import-links.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import { isRunning, stageOf } from './import-stage.js';
import { runOf } from './run-of.js';
import { UndoImport } from './undo-import.js';
import { UndoResult } from './undo-result.js';

/** An import that was started in another window, or before a reload of this one. */
export function FollowedImport({ id, onOther }: { readonly id: string; readonly onOther: () => void }) {
  const run = useQuery(runOf(id));
  const client = useQueryClient();
  const ended = run.data !== undefined && !isRunning(run.data);
  useEffect(() => {
    if (ended) void refresh(client, operations.listDatasetImports, operations.listDatasets);
  }, [client, ended]);
  return (
    <Loaded query={run}>
      {(data) =>
        isRunning(data) ? (
          <ImportProgress id={id} fileName={data.fileName} stage={stageOf(1, data)} />
        ) : (
          <Outcome run={data} onOther={onOther} />
        )
      }
    </Loaded>
  );
}

function Outcome({ run, onOther }: { readonly run: ImportRunDetail; readonly onOther: () => void }) {
  const { t } = useText();
  if (run.report !== null) {
    return (
      <>
        {run.undo !== null && <UndoResult undo={run.undo} />}
        <ImportResult report={run.report} undo={run.undo}>
          {run.dryRun && <Paragraph>{t('importing.dry-run.left')}</Paragraph>}
          <ImportLinks onOther={onOther} />
          {run.undoableUntil !== null && (
            <UndoImport run={run} counts={run.report} until={run.undoableUntil} onUndone={() => undefined} />
          )}
        </ImportResult>
      </>
    );
  }
  return (
    <>
      {run.problem === null ? (
        <Paragraph role="status">
          {t(run.state === 'cancelled' ? 'importing.cancelled' : 'importing.interrupted')}
        </Paragraph>
      ) : (
        <ProblemNotice error={new ProblemError(run.problem)} />
      )}
      <ImportLinks onOther={onOther} />
    </>
  );
}
