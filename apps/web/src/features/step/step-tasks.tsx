import { useQuery } from '@tanstack/react-query';
import { operations, type GuideStepView, type RoundView, type TaskSummary } from '@stegvis/contract';
import { isOpen, taskStates } from '@stegvis/workflow';
import { readList } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { RemindAll, RemindButton } from '../shared/remind.js';
import { waitsForWhom } from '../shared/waits-for-whom.js';

/** The tasks of a step in a round: one, or one for each dataset. */
export function StepTasks({ step, round }: { readonly step: GuideStepView; readonly round: RoundView }) {
  const { t } = useText();
  const list = useListState(operations.listTasks, { roundId: round.id, step: step.number });
  const tasks = useQuery(readList(operations.listTasks, { query: list.query }));
  const filtered = list.value('search') !== '' || list.value('state') !== '';
  const many = step.level === 'dataset';
  return (
    <Section title={t('step.tasks')} id="tasks">
      {many && <RemindAll step={step} round={round} />}
      {many && (
        <ListControls
          list={list}
          total={tasks.data?.total}
          searchLabel={t('step.search')}
          filters={[
            {
              name: 'state',
              label: t('step.filter.state'),
              options: taskStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
            },
          ]}
          sorts={[
            { value: 'dueOn', label: t('step.sort.due') },
            { value: 'dataset', label: t('step.sort.dataset') },
            { value: 'state', label: t('step.sort.state') },
          ]}
        />
      )}
      <Loaded query={tasks}>
        {(page) =>
          page.items.length === 0 ? (
            <NoTasks filtered={filtered} roundId={round.id} />
          ) : (
            <>
              <Rows tasks={page.items} />
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Rows({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const { t, shortDate } = useText();
  return (
    <TaskRows
      label={t('step.tasks')}
      rows={tasks.map((task) => ({
        key: task.id,
        title: task.dataset?.title ?? task.title,
        to: `/tasks/${task.id}`,
        hint: <Hint task={task} />,
        aside: (
          <>
            <TaskStatus state={task.state} daysLate={task.daysLate} />
            {task.dueOn !== null && task.daysLate === 0 && isOpen(task.state) && (
              <span>{t('round.step.due', { date: shortDate(task.dueOn) })}</span>
            )}
            <RemindButton task={task} title={task.dataset?.title ?? task.title} />
          </>
        ),
      }))}
    />
  );
}

/** Whom it waits for, and when they last got a reminder. */
function Hint({ task }: { readonly task: TaskSummary }) {
  const speak = useText();
  return (
    <>
      {waitsForWhom(task, speak)}
      {task.reminder.text !== '' && <div>{task.reminder.text}</div>}
    </>
  );
}

function NoTasks({ filtered, roundId }: { readonly filtered: boolean; readonly roundId: string }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('step.tasks.no-match.title')}>{t('step.tasks.no-match')}</EmptyState>;
  return (
    <EmptyState
      title={t('step.tasks.empty.title')}
      action={<TextLink to={`/rounds/${roundId}`}>{t('step.to-round')}</TextLink>}
    >
      {t('step.tasks.empty.text')}
    </EmptyState>
  );
}
