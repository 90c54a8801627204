import type { TaskView } from '@stegvis/contract';
import { minutesLeft } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { countedQuestions } from './question-count.js';

/** How many questions are answered, and how long the rest takes. */
export function ProgressLine({ task, editable }: { readonly task: TaskView; readonly editable: boolean }) {
  const { t } = useText();
  const wanted = countedQuestions(task.checks);
  if (wanted.length === 0) return null;
  const done = wanted.filter((check) => check.answer !== null).length;
  const minutes = minutesLeft(
    task.checks.map((check) => ({
      kind: check.kind,
      required: check.required,
      answered: check.answer !== null,
      evidenceMissing: check.evidenceRequired && check.evidence.length === 0,
    })),
  );
  const words = t('task.progress', { done, total: wanted.length });
  return (
    <div className="task-progress">
      <progress value={done} max={wanted.length} aria-label={t('task.questions')} aria-valuetext={words} />
      <p>
        <strong>{words}</strong>
        {editable && minutes > 0 && <span className="muted"> · {t('task.minutes-left', { minutes })}</span>}
      </p>
      {editable && <p className="muted">{t('task.saves-itself')}</p>}
    </div>
  );
}
