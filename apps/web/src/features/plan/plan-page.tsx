import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type RoundView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { read, readList } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { RoundTabs } from '../shared/round-tabs.js';
import { ButtonLink } from '../../ui/text-link.js';
import { MovingPart, useMoving, type Moving } from './moving.js';
import { PlanBars } from './plan-bars.js';
import { PlanSummary } from './plan-summary.js';
import { PlanTable } from './plan-table.js';
import { useMaySteer } from './use-move.js';
import './plan.css';

/** Baseline and actual dates of a round: sentences first, then the lists, then the same as bars. */
export function PlanPage() {
  const { roundId = '' } = useParams();
  const round = useQuery(read(operations.getRound, { params: { id: roundId } }));
  return <Loaded query={round}>{(found) => <RoundPlan round={found} />}</Loaded>;
}

function RoundPlan({ round }: { readonly round: RoundView }) {
  const { t } = useText();
  const moving = useMoving();
  const maySteer = useMaySteer(round.id);
  return (
    <Page title={t('plan.title', { round: round.name })} back={{ to: '/rounds', label: t('rounds.title') }}>
      <RoundTabs roundId={round.id} current="plan" />
      <Phases round={round} moving={moving} maySteer={maySteer} />
      <Datasets roundId={round.id} />
    </Page>
  );
}

const phasesAndSteps = { kind: 'phase,step', limit: 50 };

function Phases({
  round,
  moving,
  maySteer,
}: {
  readonly round: RoundView;
  readonly moving: Moving;
  readonly maySteer: boolean;
}) {
  const { t } = useText();
  const plan = useQuery(read(operations.getPlan, { params: { id: round.id }, query: phasesAndSteps }));
  return (
    <Loaded query={plan} lines={10}>
      {(found) => {
        const phases = found.items.filter((line) => line.kind === 'phase');
        const lines = phases.flatMap((phase) => [
          phase,
          ...found.items.filter((line) => line.kind === 'step' && line.phase === phase.key),
        ]);
        return (
          <>
            <PlanSummary plan={found} round={round} maySteer={maySteer} />
            <MovingPart moving={moving} />
            <Section title={t('plan.phases')} id="phases">
              <Paragraph className="muted">
                {t('plan.phases.lead')} {t('plan.working-days-note')} {maySteer ? '' : t('plan.move.may-not')}
              </Paragraph>
              <PlanTable
                caption={t('plan.phases')}
                first={t('plan.column.phase')}
                lines={lines}
                roundId={round.id}
                {...(maySteer && round.state === 'running' ? { onMove: moving.begin } : {})}
              />
            </Section>
            <Section title={t('plan.bars')} id="bars">
              <PlanBars lines={lines} today={found.today} targetOn={found.targetOn} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

const datasetsOnly = { kind: 'dataset' };

function Datasets({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const list = useListState(operations.getPlan, datasetsOnly);
  const params = { id: roundId };
  const plan = useQuery(readList(operations.getPlan, { params, query: list.query }));
  const late = (['true', 'false'] as const).map((value) => ({
    value,
    label: t(value === 'true' ? 'plan.filter.late.yes' : 'plan.filter.late.no'),
  }));
  const sorts = [
    { value: 'order', label: t('plan.sort.order') },
    { value: 'endsOn', label: t('plan.sort.ends') },
    { value: '-late', label: t('plan.sort.late') },
    { value: '-moved', label: t('plan.sort.moved') },
    { value: 'slack', label: t('plan.sort.slack') },
  ];
  return (
    <Section title={t('plan.datasets')} id="datasets">
      <ListControls
        list={list}
        total={plan.data?.total}
        params={params}
        searchLabel={t('plan.search')}
        filters={[{ name: 'late', label: t('plan.filter.late'), options: late }]}
        sorts={sorts}
      />
      <Loaded query={plan} lines={8}>
        {(found) =>
          found.items.length === 0 ? (
            <NoDatasets filtered={list.filtered} roundId={roundId} />
          ) : (
            <>
              <PlanTable
                caption={t('plan.datasets')}
                first={t('plan.column.dataset')}
                lines={found.items}
                roundId={roundId}
                list={list}
              />
              <Pages list={list} total={found.total} />
              <PlanBars lines={found.items} today={found.today} targetOn={found.targetOn} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function NoDatasets({ filtered, roundId }: { readonly filtered: boolean; readonly roundId: string }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('plan.no-match.title')}>{t('plan.no-match.text')}</EmptyState>;
  return (
    <EmptyState
      title={t('plan.datasets.empty.title')}
      action={<ButtonLink to={`/rounds/${roundId}/choose`}>{t('round.choose')}</ButtonLink>}
    >
      {t('plan.datasets.empty.text')}
    </EmptyState>
  );
}
