import type { ImportReport } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ImportLinks } from './import-links.js';
import { keepUndo, type ImportWork } from './import-work.js';
import { writes } from './report-rows.js';
import { UndoImport } from './undo-import.js';

export interface TakeRowsProps {
  readonly work: ImportWork;
  readonly report: ImportReport;
  readonly onTake: () => void;
  readonly onOther: () => void;
}

/** The button that saves the good rows; afterwards links to where to go, and the undo button. */
export function TakeRows({ work, report, onTake, onOther }: TakeRowsProps) {
  const { t } = useText();
  const count = writes(report);
  if (!report.dryRun) {
    return (
      <>
        <ImportLinks onOther={onOther} />
        {count > 0 && work.undo === null && (
          <UndoImport
            run={{ id: work.id, fileName: work.file.name }}
            counts={report}
            until={null}
            onUndone={(undo) => keepUndo(work.id, undo)}
          />
        )}
      </>
    );
  }
  return (
    <>
      <p>{t('importing.dry-run.note')}</p>
      <div className="actions">
        <ActionButton onClick={onTake} {...(count === 0 ? { disabledReason: t('importing.take.none') } : {})}>
          {t('importing.take', { count })}
        </ActionButton>
      </div>
    </>
  );
}
