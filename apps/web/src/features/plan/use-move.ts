import { operations, type TaskView } from '@stegvis/contract';
import { canSteerRound } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';

/** The operations whose answers a moved date can make stale. */
const stale = [
  operations.getPlan,
  operations.previewReschedule,
  operations.getRound,
  operations.listRounds,
  operations.getBoard,
  operations.listTasks,
  operations.getTask,
  operations.listTaskEvents,
] as const;

/** Whether the reader may move dates of this round. */
export function useMaySteer(roundId: string): boolean {
  const { roles } = useMe();
  return canSteerRound(
    roles
      .filter((held) => held.datasetId === null && (held.roundId === null || held.roundId === roundId))
      .map((held) => held.role),
  );
}

export interface MoveOrder {
  readonly taskId: string;
  readonly dueOn: string;
  readonly reason: string;
}

/** Moves the task's date, based on the version that is shown. */
export function useMove(onMoved?: (task: TaskView) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ taskId, dueOn, reason }: MoveOrder) => {
      const params = { id: taskId };
      const { version } = await call(operations.getTask, { params });
      return call(operations.commandTask, { params, ifMatch: version, body: { type: 'reschedule', dueOn, reason } });
    },
    onSuccess: async (task) => {
      await refresh(client, ...stale);
      onMoved?.(task);
    },
  });
}
