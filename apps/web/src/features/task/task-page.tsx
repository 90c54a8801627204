import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { TaskView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useMemo, type ComponentType } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TaskStatus } from '../shared/status-text.js';
import { TextLink } from '../../ui/text-link.js';
import type { Choosable } from './answer-field.js';
import type { Somebody } from './assignee-field.js';
import { draftStoreOf } from './draft-store.js';
import { Questions } from './questions.js';
import { TaskCommands } from './task-commands.js';
import { TaskFacts, TaskWaits } from './task-facts.js';
import { TaskGuidance } from './task-guidance.js';
import { TaskHistory } from './task-history.js';
import { TaskNotices } from './task-notices.js';
import { datasetsOfRoundQuery, peopleQuery, taskQuery } from './task-queries.js';
import { useAnswers } from './use-answers.js';
import './task.css';

export interface TaskPageProps {
  /** The conversation about the task: another feature, which the route passes in. */
  readonly Conversation: ComponentType<{ readonly subject: { readonly type: 'task'; readonly id: string } }>;
}

export function TaskPage({ Conversation }: TaskPageProps) {
  const { taskId = '' } = useParams();
  const { t } = useText();
  const task = useQuery(taskQuery(taskId));
  if (task.data !== undefined) return <Task key={taskId} task={task.data} Conversation={Conversation} />;
  // A task that does not exist gets a page of its own that says so.
  if (task.isError) return <Loaded query={task}>{() => null}</Loaded>;
  return (
    <Page title={t('my-tasks.title')}>
      <Loaded query={task}>{() => null}</Loaded>
    </Page>
  );
}

function Task({ task, Conversation }: TaskPageProps & { readonly task: TaskView }) {
  const me = useMe();
  const store = useMemo(() => draftStoreOf(me.person.id, task.id), [me.person.id, task.id]);
  const answers = useAnswers(task, store);
  const people = usePeople();
  const datasets = useDatasets(task);
  const title = task.dataset === null ? task.title : `${task.title}: ${task.dataset.title}`;
  return (
    <Page title={title} above={<WhereAmI task={task} />} lead={<Paragraph>{task.purpose}</Paragraph>}>
      <p className="task-status">
        <TaskStatus state={task.state} daysLate={task.daysLate} /> <DueWords task={task} />
      </p>
      <TaskNotices task={task} />
      {task.state === 'waiting' && <TaskWaits task={task} />}
      <div className="task-columns">
        <TaskGuidance task={task} />
        <div className="task-main">
          <Questions task={task} answers={answers} people={people} datasets={datasets} />
          <TaskCommands task={task} answers={answers} people={people} />
          <Conversation subject={{ type: 'task', id: task.id }} />
          <TaskHistory taskId={task.id} />
        </div>
        <div className="task-beside">
          <TaskFacts task={task} />
          {task.state !== 'waiting' && <TaskWaits task={task} />}
        </div>
      </div>
    </Page>
  );
}

function DueWords({ task }: { readonly task: TaskView }) {
  const { t, date } = useText();
  if (!isOpen(task.state)) return null;
  return <span>{task.dueOn === null ? t('task.no-due') : t('task.due', { date: date(task.dueOn) })}</span>;
}

function WhereAmI({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  return (
    <span className="where">
      <TextLink to={`/rounds/${task.roundId}`}>{task.roundName}</TextLink>
      <TextLink to={`/rounds/${task.roundId}/steps/${task.step}`}>{t('task.in-step', { step: task.step })}</TextLink>
      {task.dataset !== null && <TextLink to={`/datasets/${task.dataset.id}`}>{task.dataset.title}</TextLink>}
    </span>
  );
}

const nobody: readonly never[] = [];

function usePeople(): readonly Somebody[] {
  const people = useQuery(peopleQuery);
  return useMemo(
    () =>
      people.data
        ?.filter((person) => person.state !== 'left')
        .map((person) => ({
          id: person.id,
          label: person.unit === null ? person.name : `${person.name}, ${person.unit}`,
          roles: person.roles,
        })) ?? nobody,
    [people.data],
  );
}

function useDatasets(task: TaskView): readonly Choosable[] {
  const wanted = task.checks.some((check) => check.kind === 'dataset-list');
  const datasets = useQuery({ ...datasetsOfRoundQuery(task.roundId), enabled: wanted });
  return useMemo(
    () => datasets.data?.map((one) => ({ id: one.dataset.id, label: one.dataset.title })) ?? nobody,
    [datasets.data],
  );
}
