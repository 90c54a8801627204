import type { PlanLineView } from '@stegvis/contract';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { MoveDialog } from './move-dialog.js';
import { useMove, type Moved } from './use-move.js';

export interface Moving {
  readonly line: PlanLineView | null;
  readonly moved: Moved | null;
  readonly begin: (line: PlanLineView) => void;
  readonly end: () => void;
  readonly tell: (moved: Moved) => void;
}

/** Which line's date is being moved, and which was moved last. */
export function useMoving(): Moving {
  const [line, setLine] = useState<PlanLineView | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const tell = (next: Moved) => {
    setMoved(next);
    setLine(null);
  };
  return { line, moved, begin: setLine, end: () => setLine(null), tell };
}

/** The dialog while a date is being moved, and what was moved last with a way back. */
export function MovingPart({ moving }: { readonly moving: Moving }) {
  const { line, moved } = moving;
  const taskId = line?.taskId ?? null;
  return (
    <>
      {line !== null && taskId !== null && <MoveDialog key={line.key} line={line} taskId={taskId} onClose={moving.end} onMoved={moving.tell} />}
      <div role="status" className="plan-moved">
        {moved !== null && <MovedNote key={`${moved.taskId} ${moved.to}`} moved={moved} onUndone={moving.tell} />}
      </div>
    </>
  );
}

function MovedNote({ moved, onUndone }: { readonly moved: Moved; readonly onUndone: (moved: Moved) => void }) {
  const { t, date } = useText();
  const { taskId, from, line, to } = moved;
  const undo = useMove(() => onUndone({ ...moved, to: from ?? to, undone: true }));
  const name = line.dataset === null ? line.title : `${line.title}, ${line.dataset.title}`;
  return (
    <>
      <p>{t(moved.undone ? 'plan.move.undone' : 'plan.move.done', { task: name, date: date(to) })}</p>
      {!moved.undone && from !== null && (
        <ActionButton variant="secondary" loading={undo.isPending} onClick={() => undo.mutate({ taskId, dueOn: from, reason: t('plan.move.undo-reason') })}>
          {t('plan.move.undo')}
        </ActionButton>
      )}
      <ProblemNotice error={undo.error} />
    </>
  );
}
