import type { ImportReport } from '@stegvis/contract';
import { useId, useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ButtonLink } from '../../ui/text-link.js';
import { writes } from './report-rows.js';

export interface TakeRowsProps {
  readonly report: ImportReport;
  readonly onTake: (onProgress: (share: number) => void) => Promise<void>;
  readonly onOther: () => void;
}

/** The word that takes the good rows; afterwards, where to go. */
export function TakeRows({ report, onTake, onOther }: TakeRowsProps) {
  const { t } = useText();
  const id = useId();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const count = writes(report);
  const take = async () => {
    setError(null);
    setShare(0);
    try {
      await onTake(setShare);
    } catch (reason) {
      setError(reason);
    } finally {
      setShare(null);
    }
  };
  if (!report.dryRun) {
    return (
      <div className="actions">
        <ButtonLink to="/inventory">{t('importing.to-inventory')}</ButtonLink>
        <ButtonLink to="/rounds/new" variant="secondary">
          {t('importing.to-rounds')}
        </ButtonLink>
        <ActionButton variant="tertiary" onClick={onOther}>
          {t('importing.other-file')}
        </ActionButton>
      </div>
    );
  }
  return (
    <>
      <p>{t('importing.dry-run.note')}</p>
      <ProblemNotice error={error} />
      <div className="actions">
        <ActionButton loading={share !== null} onClick={() => void take()} {...(count === 0 ? { disabledReason: t('importing.take.none') } : {})}>
          {t('importing.take', { count })}
        </ActionButton>
      </div>
      {share !== null && (
        <div className="file-progress">
          <span id={id} role="status">
            {share < 1 ? t('importing.progress', { percent: Math.round(share * 100) }) : t('importing.taking')}
          </span>
          <progress aria-labelledby={id} max={1} {...(share < 1 ? { value: share } : {})} />
        </div>
      )}
    </>
  );
}
