import { useQueries, useQuery } from '@tanstack/react-query';
import { operations, type TaskView } from '@stegvis/contract';
import { read } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

/** The decisions about a dataset, and the evidence of all of its tasks in every round. */
export function DatasetFiles({ datasetId }: { readonly datasetId: string }) {
  const tasks = useQuery(read(operations.listTasks, { query: { datasetId, sort: 'step', limit: 200 } }));
  return <Loaded query={tasks}>{(page) => <Found ids={page.items.map((task) => task.id)} />}</Loaded>;
}

function Found({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useText();
  const details = useQueries({ queries: ids.map((id) => read(operations.getTask, { params: { id } })) });
  if (details.some((one) => one.isPending)) return <p role="status">{t('web.loading')}</p>;
  const tasks = details.flatMap((one) => one.data ?? []);
  const decided = tasks.filter((task) => task.outcome !== null);
  const files = tasks.filter((task) => task.evidence.length > 0);
  return (
    <>
      <Section title={t('dataset.decisions')} id="decisions">
        {decided.length === 0 && <p className="muted">{t('dataset.decisions.none')}</p>}
        {decided.map((task) => (
          <Decision key={task.id} task={task} />
        ))}
      </Section>
      <Section title={t('dataset.files')} id="files">
        {files.length === 0 && (
          <EmptyState title={t('dataset.files.none.title')}>{t('dataset.files.none.text')}</EmptyState>
        )}
        {files.map((task) => (
          <Files key={task.id} task={task} />
        ))}
      </Section>
    </>
  );
}

function Decision({ task }: { readonly task: TaskView }) {
  const { t, instant } = useText();
  const { outcome } = task;
  if (outcome === null) return null;
  return (
    <div>
      <p>
        <strong>{outcome.label}</strong>{' '}
        {outcome.ground !== null && t('task.outcome.ground', { ground: outcome.ground })}{' '}
        {outcome.conditions !== null && t('task.outcome.conditions', { conditions: outcome.conditions })}
      </p>
      <p className="muted">
        <TextLink to={`/tasks/${task.id}`}>{t('dataset.decisions.in', { round: task.roundName })}</TextLink>
        {task.approvedBy !== null &&
          task.finishedAt !== null &&
          ` ${t('dataset.decisions.by', { person: task.approvedBy.name, date: instant(task.finishedAt) })}`}
      </p>
    </div>
  );
}

function Files({ task }: { readonly task: TaskView }) {
  const { t, instant } = useText();
  return (
    <div>
      <p>
        <TextLink to={`/tasks/${task.id}`}>{t('round.step.name', { number: task.step, title: task.title })}</TextLink>{' '}
        <span className="muted">{task.roundName}</span>
      </p>
      <ul>
        {task.evidence.map((one) => (
          <li key={one.id}>
            <a
              className="ds-link"
              href={one.url}
              {...(one.kind === 'file' ? { download: true } : { target: '_blank', rel: 'noreferrer' })}
            >
              {one.title}
              {one.kind === 'link' && ` (${t('task.evidence.new-tab')})`}
            </a>{' '}
            <span className="muted">
              {t('task.evidence.by', { person: one.addedBy.name, date: instant(one.addedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
