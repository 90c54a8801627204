import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type TaskSummary } from '@stegvis/contract';
import { useQueries } from '@tanstack/react-query';
import type { AnswerOf } from '../../http/operation-types.js';
import { read } from '../../http/queries.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TaskRows, type TaskRow } from '../../ui/task-rows.js';

type Vacancies = AnswerOf<typeof operations.listVacancies>['items'];
type Tasks = AnswerOf<typeof operations.listTasks>;

/** A list of what stands still is read; a longer one is not. */
const most = 7;

/** What needs somebody now: vacant roles first, since nothing moves without them. */
export function Attention() {
  const { t } = useText();
  return (
    <Section id="attention" title={t('web-home.attention')}>
      <AttentionRows />
    </Section>
  );
}

function AttentionRows() {
  const speaker = useText();
  const [vacancies, mine, blocked, overdue, inReview] = useQueries({
    queries: [
      read(operations.listVacancies, { query: { limit: most } }),
      read(operations.listTasks, { query: { assignee: 'me', state: 'ready,active,returned,in-review', limit: 1 } }),
      read(operations.listTasks, { query: { state: 'blocked', limit: 1 } }),
      read(operations.listTasks, { query: { overdue: true, limit: 1 } }),
      read(operations.listTasks, { query: { state: 'in-review', limit: 1 } }),
    ],
  });
  const failed = [vacancies, mine, blocked, overdue, inReview].find((query) => query.isError);
  if (failed !== undefined) return <ProblemNotice error={failed.error} focus={false} />;
  if (!vacancies.data || !mine.data || !blocked.data || !overdue.data || !inReview.data) return <Loading />;
  const rows = [
    ...taskRow(speaker, 'mine', '/my-tasks', mine.data),
    ...vacancyRows(speaker, vacancies.data.items),
    ...taskRow(speaker, 'blocked', '/tasks?state=blocked', blocked.data),
    ...taskRow(speaker, 'overdue', '/tasks?overdue=true', overdue.data),
    ...taskRow(speaker, 'in-review', '/tasks?state=in-review', inReview.data),
  ].slice(0, most);
  if (rows.length === 0) return <Paragraph>{speaker.t('web-home.attention.none')}</Paragraph>;
  return <TaskRows rows={rows} label={speaker.t('web-home.attention')} />;
}

function vacancyRows({ t }: Speaker, vacancies: Vacancies): readonly TaskRow[] {
  return vacancies.map((one) => {
    const place = new URLSearchParams({ give: one.role });
    if (one.datasetId !== null) place.set('forDataset', one.datasetId);
    else if (one.roundId !== null) place.set('forRound', one.roundId);
    const role = t(`role.${one.role}`);
    return {
      key: `vacant ${one.role} ${one.roundId ?? ''} ${one.datasetId ?? ''}`,
      title: one.datasetTitle === null ? t('web-home.attention.vacant', { role }) : t('web-home.attention.vacant-dataset', { role, dataset: one.datasetTitle }),
      to: `/roles?${place.toString()}#give`,
      hint: t('web-home.attention.vacant.hint', { count: one.openTasks }),
    };
  });
}

function taskRow({ t }: Speaker, kind: 'mine' | 'blocked' | 'overdue' | 'in-review', to: string, tasks: Tasks): readonly TaskRow[] {
  const first = tasks.items[0];
  if (first === undefined) return [];
  return [{ key: kind, to, title: t(`web-home.attention.${kind}`, { count: tasks.total }), hint: t('web-home.attention.oldest', { title: nameOf(first) }) }];
}

function nameOf(task: TaskSummary): string {
  return task.dataset === null ? task.title : `${task.title}, ${task.dataset.title}`;
}
