import { useQueryClient } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { call } from '../../http/call.js';
import { inTurn, renew } from './write-task.js';

const moves = { remove: operations.removeEvidence, restore: operations.restoreEvidence } as const;

/**
 * Removes a piece of evidence or restores it. The page is refreshed even after a refusal, since somebody else may have
 * been first.
 */
export function useMoveEvidence(taskId: string, evidenceId: string) {
  const client = useQueryClient();
  return (move: keyof typeof moves): Promise<void> =>
    inTurn(taskId, async () => {
      try {
        await call(moves[move], { params: { id: taskId, evidenceId } });
      } finally {
        await renew(client, taskId);
      }
    });
}
