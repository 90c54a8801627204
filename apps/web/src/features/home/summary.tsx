import type { AttentionView } from '@stegvis/contract';
import { longestStuck, summaryOf, stepNumberOf, stepOfMeaning } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useText, type Speaker } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';
import { attentionQuery, inventoryQuery, roundsQuery } from './home-queries.js';

const publishing = stepNumberOf(stepOfMeaning.publishing);

/** A summary of the work in two sentences; each figure links to its rows. */
export function Summary() {
  const { t } = useText();
  const rounds = useQuery(roundsQuery);
  const inventory = useQuery(inventoryQuery);
  const attention = useQuery(attentionQuery(false));
  if (rounds.data === undefined || inventory.data === undefined || rounds.data.length === 0) return null;
  const { datasets, underWay, published, late } = summaryOf(rounds.data, inventory.data.total);
  const stuck = longestStuck(attention.data?.items ?? []);
  return (
    <p className="standing">
      <TextLink to={`/tasks?step=${publishing}&open=true`}>{t('standing.under-way', { underWay, datasets })}</TextLink>
      {', '}
      <TextLink to={`/tasks?step=${publishing}&state=done`}>{t('standing.published', { published })}</TextLink>
      {', '}
      <TextLink to="/tasks?overdue=true">{t('standing.late', { late })}</TextLink>.{' '}
      {stuck?.task != null && (
        <>
          {t('standing.stuck')}{' '}
          <TextLink to={`/tasks/${stuck.task.id}`}>
            {[stuck.dataset?.title, stuck.task.title].filter((part) => part !== undefined && part !== '').join(': ')}
          </TextLink>
          {waitsFor(stuck, t)}.
        </>
      )}
    </p>
  );
}

/** A blocked task says itself what it waits for; all others wait for a person, or for somebody to hold the role. */
function waitsFor({ kind, note, person, role }: AttentionView, t: Speaker['t']): string {
  const who = (kind === 'blocked' ? note : null) ?? person?.name ?? (role === null ? null : t(`role.${role}`));
  return who === null ? '' : t('standing.waits-for', { who });
}
