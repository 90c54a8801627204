import type { PlanLineView, TaskView } from '@stegvis/contract';
import { useState } from 'react';
import { useText } from '../../ui/language.js';
import { useToasts } from '../../ui/toasts.js';
import { MoveDialog } from './move-dialog.js';
import { useMove } from './use-move.js';

export interface Moving {
  readonly line: PlanLineView | null;
  readonly begin: (line: PlanLineView) => void;
  readonly end: () => void;
}

/** The line whose date is being moved. */
export function useMoving(): Moving {
  const [line, setLine] = useState<PlanLineView | null>(null);
  return { line, begin: setLine, end: () => setLine(null) };
}

/** The dialog while a date is being moved; afterwards what was done, with an undo button. */
export function MovingPart({ moving: { line, end } }: { readonly moving: Moving }) {
  const { t, date } = useText();
  const toasts = useToasts();
  const back = useMove();
  const taskId = line?.taskId ?? null;
  if (line === null || taskId === null) return null;
  const from = line.now?.to ?? null;
  const confirmMove = (task: TaskView) => {
    end();
    const name = line.dataset === null ? line.title : `${line.title}, ${line.dataset.title}`;
    const undo = async () => {
      if (from !== null) await back.mutateAsync({ taskId, dueOn: from, reason: t('plan.move.undo-reason') });
    };
    toasts.say({
      text: t('plan.move.done', { task: name, date: date(task.dueOn ?? '') }),
      ...(from === null ? {} : { undo }),
    });
  };
  return <MoveDialog key={line.key} line={line} taskId={taskId} onClose={end} onMoved={confirmMove} />;
}
