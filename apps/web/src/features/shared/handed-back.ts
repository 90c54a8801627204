import type { TaskSummary } from '@stegvis/contract';
import type { Speaker } from '../../ui/language.js';

/** Who says that a task is not theirs, and why, as lists show it; nothing for all others. */
export function handedBackWords({ handedBack }: Pick<TaskSummary, 'handedBack'>, t: Speaker['t']): string | undefined {
  return handedBack === null
    ? undefined
    : t('task.handed-back.by', { person: handedBack.by.name, reason: handedBack.reason });
}
