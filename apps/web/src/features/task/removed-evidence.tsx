import { useMutation } from '@tanstack/react-query';
import type { RemovedEvidenceView } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { EvidenceVersion, OlderVersions } from './evidence-version.js';
import { useMoveEvidence } from './move-evidence.js';

export interface RemovedEvidenceProps {
  readonly taskId: string;
  readonly removed: readonly RemovedEvidenceView[];
  /** What the pieces were evidence for, added to the heading for screen readers. */
  readonly about: string;
  /** Moves the focus, since the piece and its button are gone. */
  readonly onRestored: () => void;
}

/** Removed evidence, folded: who removed it and when, and a button to restore it. */
export function RemovedEvidence({ taskId, removed, about, onRestored }: RemovedEvidenceProps) {
  const { t } = useText();
  if (removed.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>
        {t('task.evidence.removed-list', { count: removed.length })}
        <span className="only-for-readers">: {about}</span>
      </summary>
      <ul>
        {removed.map((one) => (
          <li key={one.id}>
            <RemovedPiece taskId={taskId} piece={one} onRestored={onRestored} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function RemovedPiece({
  taskId,
  piece,
  onRestored,
}: {
  readonly taskId: string;
  readonly piece: RemovedEvidenceView;
  readonly onRestored: () => void;
}) {
  const { t, instant } = useText();
  const { say } = useToasts();
  const move = useMoveEvidence(taskId, piece.id);
  const restore = useMutation({
    mutationFn: () => move('restore'),
    onSuccess: () => {
      onRestored();
      say({ text: t('task.evidence.restored', { title: piece.title }) });
    },
  });
  return (
    <>
      <EvidenceVersion version={piece} />
      <p className="muted">
        {t('task.evidence.removed-by', { person: piece.removedBy.name, date: instant(piece.removedAt) })}
      </p>
      <OlderVersions versions={piece.versions} title={piece.title} />
      <ActionButton
        variant="tertiary"
        loading={restore.isPending}
        disabledReason={piece.restore.reason}
        onClick={() => restore.mutate()}
      >
        {t('task.evidence.restore')}
        <span className="only-for-readers">: {piece.title}</span>
      </ActionButton>
      <ProblemNotice error={restore.error} />
    </>
  );
}
