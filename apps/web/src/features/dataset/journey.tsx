import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { operations, type DatasetView, type TaskSummary } from '@stegvis/contract';
import { hasText } from '@stegvis/wording';
import { isOpen } from '@stegvis/workflow';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { StatusText, TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { waitsForWhom } from '../shared/waits-for-whom.js';

type DatasetRound = DatasetView['rounds'][number];

/** The dataset's steps in one round with their states, and the decision. */
export function Journey({ datasetId, round }: { readonly datasetId: string; readonly round: DatasetRound }) {
  const { t } = useText();
  const tasks = useQuery(
    read(operations.listTasks, { query: { datasetId, roundId: round.roundId, sort: 'step', limit: 50 } }),
  );
  return (
    <div className="journey">
      <Heading level={3} data-size="2xs">
        <TextLink to={`/rounds/${round.roundId}`}>{t('dataset.journey.in', { round: round.name })}</TextLink>
      </Heading>
      <Outcome round={round} />
      <Loaded query={tasks} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="muted">{t('dataset.journey.not-started')}</p>
          ) : (
            <Steps tasks={page.items} label={t('dataset.journey.in', { round: round.name })} />
          )
        }
      </Loaded>
    </div>
  );
}

function Outcome({ round }: { readonly round: DatasetRound }) {
  const { t, date } = useText();
  const groundKey = `guide.option.ground.${round.ground ?? ''}`;
  const ground = hasText(groundKey) ? t(groundKey) : round.ground;
  const sentences = [
    round.outcome === null ? null : t('dataset.outcome', { outcome: t(`guide.option.outcome.${round.outcome}`) }),
    ground === null ? null : t('dataset.ground', { ground }),
    round.retestOn === null ? null : t('dataset.retest', { date: date(round.retestOn) }),
  ].filter((sentence) => sentence !== null);
  return (
    <>
      {round.published && (
        <p>
          <StatusText>{t('dataset.published')}</StatusText>
        </p>
      )}
      {round.state !== 'in' && (
        <p>
          <StatusText tone="muted">{t(`round.datasets.state.${round.state}`)}</StatusText>
        </p>
      )}
      {sentences.length > 0 && (
        <p>
          {sentences.join('. ')}.{' '}
          {round.decisionTaskId !== null && (
            <TextLink to={`/tasks/${round.decisionTaskId}`}>{t('round.datasets.decision')}</TextLink>
          )}
        </p>
      )}
    </>
  );
}

function Steps({ tasks, label }: { readonly tasks: readonly TaskSummary[]; readonly label: string }) {
  const speak = useText();
  const { t, shortDate } = speak;
  return (
    <TaskRows
      label={label}
      rows={tasks.map((task) => ({
        key: task.id,
        title: t('round.step.name', { number: task.step, title: task.title }),
        to: `/tasks/${task.id}`,
        hint: waitsForWhom(task, speak),
        aside: (
          <>
            <TaskStatus state={task.state} daysLate={task.daysLate} />
            {task.dueOn !== null && task.daysLate === 0 && isOpen(task.state) && (
              <span>{t('round.step.due', { date: shortDate(task.dueOn) })}</span>
            )}
          </>
        ),
      }))}
    />
  );
}
