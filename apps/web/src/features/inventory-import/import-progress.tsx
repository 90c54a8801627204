import { useEffect, useId, useRef, useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { ImportStage } from './import-stage.js';
import { cancelImport } from './import-work.js';

export interface ImportProgressProps {
  readonly id: string;
  readonly fileName: string;
  readonly stage: ImportStage;
}

/** The progress of an import. Screen readers announce each phase once; the progress bar has the figures. */
export function ImportProgress({ id, fileName, stage }: ImportProgressProps) {
  const { t, number } = useText();
  const label = useId();
  const box = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => box.current?.focus(), []);
  const { phase, share, done, total } = stage;
  const rows = { done: number(done), total: number(total) };
  const figures =
    phase === 'sending'
      ? t('importing.progress', { percent: Math.round((share ?? 0) * 100) })
      : share === null
        ? ''
        : t('importing.progress.rows', rows);
  return (
    <div ref={box} tabIndex={-1} className="import-progress">
      <p id={label} role="status">
        {t(`importing.phase.${phase}`, { name: fileName })}
      </p>
      <div className="file-progress">
        <progress
          aria-labelledby={label}
          max={1}
          {...(share === null ? {} : { value: share, 'aria-valuetext': figures })}
        />
        <span aria-hidden="true">{figures}</span>
      </div>
      <p className="muted">
        {t(
          phase === 'sending' ? 'importing.stay' : phase === 'writing' ? 'importing.leave.writing' : 'importing.leave',
        )}
      </p>
      <ProblemNotice error={error} />
      {phase !== 'writing' && (
        <ActionButton variant="secondary" onClick={() => void cancelImport(id).catch(setError)}>
          {t('importing.cancel')}
        </ActionButton>
      )}
    </div>
  );
}
