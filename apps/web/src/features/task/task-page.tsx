import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { TaskView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { TaskStatus } from '../../ui/status-text.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import type { Choosable } from './answer-field.js';
import { mayAnswer } from './command-choice.js';
import { draftStoreOf } from './draft-store.js';
import { EvidencePart } from './evidence-part.js';
import { Question } from './question.js';
import { TaskCommands } from './task-commands.js';
import { TaskConversation } from './task-conversation.js';
import { TaskFacts, TaskWaits } from './task-facts.js';
import { TaskGuidance } from './task-guidance.js';
import { TaskHistory } from './task-history.js';
import { TaskNotices } from './task-notices.js';
import { datasetsOfRoundQuery, peopleQuery, taskQuery } from './task-queries.js';
import { useAnswers } from './use-answers.js';
import './task.css';

export function TaskPage() {
  const { taskId = '' } = useParams();
  const { t } = useText();
  const task = useQuery(taskQuery(taskId));
  if (task.data !== undefined) return <Task key={taskId} task={task.data} />;
  return (
    <Page title={t('my-tasks.title')}>
      <Loaded query={task}>{() => null}</Loaded>
    </Page>
  );
}

function Task({ task }: { readonly task: TaskView }) {
  const me = useMe();
  const store = useMemo(() => draftStoreOf(me.person.id, task.id), [me.person.id, task.id]);
  const answers = useAnswers(task, store);
  const people = usePeople();
  const title = task.dataset === null ? task.title : `${task.title}: ${task.dataset.title}`;
  return (
    <Page title={title} width="narrow" above={<WhereAmI task={task} />} lead={<Paragraph>{task.purpose}</Paragraph>}>
      <p className="task-status">
        <TaskStatus state={task.state} daysLate={task.daysLate} /> <DueWords task={task} />
      </p>
      <TaskNotices task={task} />
      {task.state === 'waiting' && <TaskWaits task={task} />}
      <TaskGuidance task={task} />
      <Questions task={task} answers={answers} people={people} />
      <TaskCommands task={task} answers={answers} people={people} />
      <TaskFacts task={task} />
      {task.state !== 'waiting' && <TaskWaits task={task} />}
      <TaskConversation taskId={task.id} people={people} />
      <TaskHistory taskId={task.id} />
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

interface QuestionsProps {
  readonly task: TaskView;
  readonly answers: ReturnType<typeof useAnswers>;
  readonly people: readonly Choosable[];
}

function Questions({ task, answers, people }: QuestionsProps) {
  const { t } = useText();
  const editable = mayAnswer(task);
  const datasets = useDatasets(task);
  const names = useMemo(() => new Map([...people, ...datasets].map((one) => [one.id, one.label])), [people, datasets]);
  const wanted = task.checks.filter((check) => check.required);
  const answered = wanted.filter((check) => check.answer !== null);
  // "Wrong state" says no more than the state itself, which stands at the top.
  const refusal = task.availableCommands.find((offer) => offer.type === 'answer' && offer.code !== 'wrong-state');
  const reason = refusal?.reason;
  return (
    <Section
      title={t('task.questions')}
      id="questions"
      {...(task.stepKey === 'choose-datasets' && editable
        ? {
            actions: (
              <ButtonLink to={`/rounds/${task.roundId}/choose`} variant="secondary">
                {t('round.choose')}
              </ButtonLink>
            ),
          }
        : {})}
    >
      {task.checks.length === 0 && <p>{t('task.no-questions')}</p>}
      {wanted.length > 0 && <p className="muted">{t('task.progress', { done: answered.length, total: wanted.length })}</p>}
      {!editable && task.checks.length > 0 && <p className="muted">{reason === undefined ? t('task.read-only.plain') : t('task.read-only', { reason })}</p>}
      <ol className="questions">
        {task.checks.map((check) => (
          <Question key={check.key} task={task} check={check} answers={answers} editable={editable} people={people} datasets={datasets} names={names} />
        ))}
      </ol>
      <EvidencePart task={task} evidence={task.evidence.filter((one) => one.check === null)} editable={editable} />
    </Section>
  );
}

const nobody: readonly Choosable[] = [];

function usePeople(): readonly Choosable[] {
  const people = useQuery(peopleQuery);
  return useMemo(
    () => people.data?.filter((person) => person.state !== 'left').map((person) => ({ id: person.id, label: person.unit === null ? person.name : `${person.name}, ${person.unit}` })) ?? nobody,
    [people.data],
  );
}

function useDatasets(task: TaskView): readonly Choosable[] {
  const wanted = task.checks.some((check) => check.kind === 'dataset-list');
  const datasets = useQuery({ ...datasetsOfRoundQuery(task.roundId), enabled: wanted });
  return useMemo(() => datasets.data?.map((one) => ({ id: one.dataset.id, label: one.dataset.title })) ?? nobody, [datasets.data]);
}
