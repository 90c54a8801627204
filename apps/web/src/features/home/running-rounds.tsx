import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { operations, type RoundView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { PhaseBar } from '../../ui/phase-bar.js';
import { StatusText } from '../../ui/status-text.js';
import { TextLink } from '../../ui/text-link.js';

/** The rounds under way, each with how far its five phases have come. */
export function RunningRounds() {
  const { t } = useText();
  const rounds = useQuery(read(operations.listRounds, { query: { state: 'running', limit: 10 } }));
  return (
    <Section id="rounds" title={t('web-home.rounds')} actions={<TextLink to="/rounds">{t('web-home.rounds.all')}</TextLink>}>
      <Loaded query={rounds}>
        {({ items }) => (items.length === 0 ? <Paragraph>{t('web-home.rounds.none')}</Paragraph> : items.map((round) => <RoundCard key={round.id} round={round} />))}
      </Loaded>
    </Section>
  );
}

function RoundCard({ round }: { readonly round: RoundView }) {
  const { t, date } = useText();
  const overdue = round.steps.reduce((sum, step) => sum + step.overdue, 0);
  return (
    <article className="round-card">
      <Heading level={3} data-size="2xs">
        <TextLink to={`/rounds/${round.id}`}>{round.name}</TextLink>
      </Heading>
      <p className="status-line">
        <span>{t('web-home.round.datasets', { count: round.datasets })}</span>
        {round.plannedEndOn !== null && <span>{t('web-home.round.planned-end', { date: date(round.plannedEndOn) })}</span>}
        {overdue > 0 && <StatusText tone="problem">{t('web-home.round.overdue', { count: overdue })}</StatusText>}
      </p>
      <PhaseBar phases={round.phases} label={t('web-home.round.phases', { round: round.name })} />
    </article>
  );
}
