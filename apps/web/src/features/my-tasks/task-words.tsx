import type { TaskSummary } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useText, type Speaker } from '../../ui/language.js';
import { handedBackWords } from '../shared/handed-back.js';
import { TaskStatus } from '../shared/status-text.js';

export function titleOf(task: Pick<TaskSummary, 'title' | 'dataset'>): string {
  return task.dataset === null ? task.title : `${task.title}: ${task.dataset.title}`;
}

export function hintOf(task: TaskSummary, t: Speaker['t']): string {
  const place = `${task.roundName}, ${t('task.in-step', { step: task.step })}`;
  const said = handedBackWords(task, t);
  return said === undefined ? place : `${place}. ${said}`;
}

/** The state and date at the end of a row. */
export function TaskAside({ task }: { readonly task: TaskSummary }) {
  const { t, shortDate } = useText();
  return (
    <>
      <TaskStatus state={task.state} daysLate={task.daysLate} />
      {task.dueOn !== null && task.daysLate === 0 && isOpen(task.state) && (
        <span>{t('round.step.due', { date: shortDate(task.dueOn) })}</span>
      )}
    </>
  );
}
