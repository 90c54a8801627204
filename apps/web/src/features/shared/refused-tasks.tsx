import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { PassedOver } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';
import './refused-tasks.css';

/** One of several tasks for which a command was refused. */
export interface Refused {
  readonly taskId: string;
  readonly about: string;
  readonly why: string;
}

export interface RefusedTasksProps {
  readonly title: string;
  readonly refused: readonly Refused[];
  readonly onClose: () => void;
}

/** Says what could not be done and why, with links to the tasks. */
export function RefusedTasks({ title, refused, onClose }: RefusedTasksProps) {
  const { t } = useText();
  return (
    <Alert data-color="warning" className="refused-tasks">
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <ul>
        {reasonsOf(refused).map(({ why, tasks }) => (
          <li key={why}>
            {why} <TaskLinks tasks={tasks} />
          </li>
        ))}
      </ul>
      <Button variant="tertiary" data-size="sm" onClick={onClose}>
        {t('web.close')}
      </Button>
    </Alert>
  );
}

/** The reasons, each once, with the number of tasks. */
export function reasonsOf(
  refused: readonly Refused[],
): readonly { readonly why: string; readonly tasks: readonly Refused[] }[] {
  const byWhy = new Map<string, Refused[]>();
  for (const one of refused) byWhy.set(one.why, [...(byWhy.get(one.why) ?? []), one]);
  return [...byWhy].map(([why, tasks]) => ({ why, tasks })).toSorted((a, b) => b.tasks.length - a.tasks.length);
}

export function refusedOf(passedOver: readonly PassedOver[]): readonly Refused[] {
  return passedOver.map(({ taskId, title, dataset, reason }) => ({
    taskId,
    about: dataset === null ? title : `${dataset.title}: ${title}`,
    why: reason,
  }));
}

const mostNamed = 5;

function TaskLinks({ tasks }: { readonly tasks: readonly Refused[] }) {
  const { t } = useText();
  return (
    <>
      {tasks.slice(0, mostNamed).map((task, index) => (
        <span key={task.taskId}>
          {index > 0 && ', '}
          <TextLink to={`/tasks/${task.taskId}`}>{task.about}</TextLink>
        </span>
      ))}
      {tasks.length > mostNamed && ` ${t('board.bulk.more', { count: tasks.length - mostNamed })}`}
    </>
  );
}
