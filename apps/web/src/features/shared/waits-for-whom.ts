import type { TaskSummary } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import type { Speaker } from '../../ui/language.js';

/** Whom an open task waits for, in words: their names, or that nobody holds the role. Empty for a finished one. */
export function waitsForWhom(
  task: Pick<TaskSummary, 'state' | 'assignees' | 'role'>,
  speak: Pick<Speaker, 't' | 'list'>,
): string | undefined {
  if (!isOpen(task.state)) return undefined;
  if (task.assignees.length === 0) return speak.t('task.nobody', { role: speak.t(`role.${task.role}`) });
  return speak.list(task.assignees.map((person) => person.name));
}
