import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { RoundView } from '@stegvis/contract';
import { compareToTarget } from '@stegvis/workflow';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { PhaseBar } from '../shared/phase-bar.js';
import { RoundTabs } from '../shared/round-tabs.js';
import { DatasetsView } from './datasets-view.js';
import { RoundActions } from './round-actions.js';
import { roundQuery } from './round-queries.js';
import { steeringOf } from './steering.js';
import { StepsView } from './steps-view.js';
import { UpgradeNotice } from './upgrade-notice.js';
import './round.css';

const views = ['steps', 'matrix', 'datasets'] as const;

export interface RoundPageProps {
  /** The matrix is another feature, which the route passes in. */
  readonly matrix: (round: RoundView, maySteer: boolean) => ReactNode;
}

export function RoundPage({ matrix }: RoundPageProps) {
  const { roundId = '' } = useParams();
  const { t } = useText();
  const round = useQuery(roundQuery(roundId));
  if (round.data !== undefined) return <Round round={round.data} matrix={matrix} />;
  // A round that does not exist gets a page of its own that says so.
  if (round.isError) return <Loaded query={round}>{() => null}</Loaded>;
  return (
    <Page title={t('rounds.title')} back={{ to: '/rounds', label: t('rounds.title') }}>
      <Loaded query={round}>{() => null}</Loaded>
    </Page>
  );
}

function Round({ round, matrix }: RoundPageProps & { readonly round: RoundView }) {
  const { t } = useText();
  const me = useMe();
  const { view: asked } = useParams();
  const view = views.find((one) => one === asked) ?? 'steps';
  const may = steeringOf(me, round);
  return (
    <Page
      title={round.name}
      back={{ to: '/rounds', label: t('rounds.title') }}
      actions={<RoundActions round={round} may={may} />}
    >
      {round.state === 'planned' && (
        <Alert data-color="info" className="notice">
          <Paragraph>{t('round.not-started')}</Paragraph>
        </Alert>
      )}
      <PhaseBar phases={round.phases} label={t('round.phases')} />
      {view !== 'matrix' && (
        <div className="round-facts">
          <RoundFacts round={round} />
        </div>
      )}
      {may.manage && <UpgradeNotice round={round} />}
      <RoundTabs roundId={round.id} current={view} />
      {view === 'steps' && <StepsView round={round} />}
      {view === 'matrix' && matrix(round, may.steer)}
      {view === 'datasets' && <DatasetsView round={round} maySteer={may.steer} />}
    </Page>
  );
}

function RoundFacts({ round }: { readonly round: RoundView }) {
  const { t, date, instant, number } = useText();
  const comparison = compareToTarget({ ...round, endsOn: round.plannedEndOn });
  const isLate = (comparison === 'slack' || comparison === 'none-left') && round.steps.some((step) => step.overdue > 0);
  return (
    <Facts
      facts={[
        { label: t('rounds.column.state'), value: t(`round-state.${round.state}`) },
        { label: t('rounds.column.starts-on'), value: date(round.startsOn) },
        { label: t('rounds.column.target-on'), value: round.targetOn === null ? null : date(round.targetOn) },
        { label: t('round.planned-end'), value: round.plannedEndOn === null ? null : date(round.plannedEndOn) },
        {
          label: t('round.slack-label'),
          // Slack beside a late round would be misleading.
          value:
            comparison === null || isLate
              ? null
              : t(`round.slack.${comparison}`, { days: Math.abs(round.slackDays ?? 0) }),
        },
        { label: t('round.completed-on'), value: round.completedAt === null ? null : instant(round.completedAt) },
        { label: t('rounds.column.datasets'), value: number(round.datasets) },
        { label: t('round.guide-version'), value: round.guideVersion },
      ]}
    />
  );
}
