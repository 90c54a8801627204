import type { CheckView, EvidenceView, TaskView } from '@stegvis/contract';
import { useRef } from 'react';
import { useText } from '../../ui/language.js';
import { EvidenceForm } from './evidence-form.js';
import { EvidenceItem } from './evidence-item.js';
import { RemovedEvidence } from './removed-evidence.js';

export interface EvidencePartProps {
  readonly task: TaskView;
  /** Absent: evidence for the whole task. */
  readonly check?: CheckView;
  readonly evidence: readonly EvidenceView[];
  readonly editable: boolean;
}

/** The files and links for an answer, and a form to add more. */
export function EvidencePart({ task, check, evidence, editable }: EvidencePartProps) {
  const { t } = useText();
  const part = useRef<HTMLDivElement>(null);
  const removed = task.removedEvidence.filter((one) => one.check === (check?.key ?? null));
  if (!editable && evidence.length === 0 && removed.length === 0) return null;
  const back = () => part.current?.focus();
  return (
    <div className="evidence" ref={part} tabIndex={-1}>
      {evidence.length > 0 && (
        <ul aria-label={t('task.evidence')}>
          {evidence.map((one) => (
            // The id of the first version stays when there is a newer one, so that the focus stays too.
            <li key={one.versions.at(-1)?.id ?? one.id}>
              <EvidenceItem taskId={task.id} evidence={one} editable={editable} onRemoved={back} />
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <details className="quiet-details">
          <summary>
            {check === undefined ? t('task.evidence.task') : t('task.evidence.add')}
            {check !== undefined && <span className="only-for-readers">: {check.question}</span>}
          </summary>
          <EvidenceForm taskId={task.id} {...(check === undefined ? {} : { check: check.key })} />
        </details>
      )}
      <RemovedEvidence
        taskId={task.id}
        removed={removed}
        about={check?.question ?? t('task.evidence.task')}
        onRestored={back}
      />
    </div>
  );
}
