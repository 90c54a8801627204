import type { ImportReport } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ImportLinks } from './import-links.js';
import { writes } from './report-rows.js';

export interface TakeRowsProps {
  readonly report: ImportReport;
  readonly onTake: () => void;
  readonly onOther: () => void;
}

/** The word that takes the good rows; afterwards, where to go. */
export function TakeRows({ report, onTake, onOther }: TakeRowsProps) {
  const { t } = useText();
  const count = writes(report);
  if (!report.dryRun) return <ImportLinks onOther={onOther} />;
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
