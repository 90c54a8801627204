import { operations, type TaskCommandBody, type TaskCommandResult } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { useToasts } from '../../ui/toasts.js';
import { chunksOf, mostAtOnce, outcomeOf, type BulkOutcome, type GivenCommand, type Picked } from './bulk-results.js';

const stale = [
  operations.getBoard,
  operations.listTasks,
  operations.getTask,
  operations.listTaskEvents,
  operations.getRound,
  operations.listRounds,
  operations.getDataset,
  operations.listVacancies,
] as const;

async function sendAll(commands: readonly GivenCommand[]): Promise<readonly TaskCommandResult[]> {
  const results: TaskCommandResult[] = [];
  for (const part of chunksOf(commands, mostAtOnce)) {
    const answer = await call(operations.commandTasks, { body: { commands: [...part] } });
    results.push(...answer.results);
  }
  return results;
}

/** Gives all of these tasks the same command, reports the result and offers to undo it. */
export function useBulk(onSettled: (outcome: BulkOutcome) => void) {
  const { t } = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  const takeBack = async (undo: readonly GivenCommand[]) => {
    const results = await sendAll(undo);
    await refresh(client, ...stale);
    if (results.some((one) => one.status === 'refused')) throw new Error('Not everything could be taken back');
  };
  return useMutation({
    mutationFn: async ({
      picked,
      command,
    }: {
      readonly picked: readonly Picked[];
      readonly command: TaskCommandBody;
    }) => outcomeOf(picked, await sendAll(picked.map(({ taskId, version }) => ({ taskId, version, command })))),
    onSuccess: async (outcome) => {
      await refresh(client, ...stale);
      const text =
        outcome.refused.length === 0
          ? t('board.bulk.all-done', { count: outcome.done })
          : t('board.bulk.some-done', { done: outcome.done, total: outcome.asked, refused: outcome.refused.length });
      toasts.say({
        text,
        ...(outcome.undo.length === 0 ? { tone: 'problem' as const } : { undo: () => takeBack(outcome.undo) }),
      });
      onSettled(outcome);
    },
  });
}
