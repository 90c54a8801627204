import type { TaskSummary } from '@stegvis/contract';
import type { Speaker } from '../../ui/language.js';

/** Who handed the task back, and why, as lists show it; undefined when nobody did. */
export function handedBackWords({ handedBack }: Pick<TaskSummary, 'handedBack'>, t: Speaker['t']): string | undefined {
  return handedBack === null
    ? undefined
    : t('task.handed-back.by', { person: handedBack.by.name, reason: handedBack.reason });
}
