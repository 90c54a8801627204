import type { TaskCommandBody, TaskCommandResult } from '@stegvis/contract';
import type { StepKey } from '@stegvis/workflow';
import type { Refused } from '../shared/refused-tasks.js';

/** A selected task: its version for the command, and its name for messages. */
export interface Picked {
  readonly taskId: string;
  readonly version: number;
  readonly about: string;
  /** The step decides to whom the task may be assigned. */
  readonly stepKey: StepKey;
  readonly roundId: string;
  readonly datasetId: string | null;
}

export interface GivenCommand {
  readonly taskId: string;
  readonly version: number;
  readonly command: TaskCommandBody;
}

/** The most commands of one request. */
export const mostAtOnce = 200;

export function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

export interface BulkOutcome {
  readonly asked: number;
  /** Tasks in the wanted state, whether the command changed them or not. */
  readonly done: number;
  readonly refused: readonly Refused[];
  /**
   * The commands that undo all of it, last first, so that the date of a task that followed is restored by the task that
   * it follows.
   */
  readonly undo: readonly GivenCommand[];
  /** Nothing was changed: people were reminded. */
  readonly reminded?: true;
}

export function outcomeOf(
  picked: readonly Pick<Picked, 'taskId' | 'about'>[],
  results: readonly TaskCommandResult[],
): BulkOutcome {
  const names = new Map(picked.map((one) => [one.taskId, one.about]));
  const refused = results.filter((one) => one.status === 'refused');
  return {
    asked: results.length,
    done: results.length - refused.length,
    refused: refused.map((one) => ({
      taskId: one.taskId,
      about: names.get(one.taskId) ?? '',
      why: one.problem?.detail ?? '',
    })),
    undo: results
      .flatMap(({ taskId, task, undo }) =>
        task === null || undo === null ? [] : [{ taskId, version: task.version, command: undo }],
      )
      .toReversed(),
  };
}
