import type { TaskSummary } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import type { Speaker } from '../../ui/language.js';
import { handedBackWords } from './handed-back.js';

/**
 * Whom an open task waits for, in words: their names, or that nobody holds the role; then who handed it back, and why.
 * Undefined for a finished one.
 */
export function waitsForWhom(
  task: Pick<TaskSummary, 'state' | 'assignees' | 'role' | 'handedBack'>,
  speak: Pick<Speaker, 't' | 'list'>,
): string | undefined {
  if (!isOpen(task.state)) return undefined;
  const who =
    task.assignees.length === 0
      ? speak.t('task.nobody', { role: speak.t(`role.${task.role}`) })
      : speak.list(task.assignees.map((person) => person.name));
  const said = handedBackWords(task, speak.t);
  return said === undefined ? who : `${who}. ${said}`;
}
