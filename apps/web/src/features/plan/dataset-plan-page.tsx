import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { MovingPart, useMoving } from './moving.js';
import { PlanBars } from './plan-bars.js';
import { PlanTable } from './plan-table.js';
import { useMaySteer } from './use-move.js';
import './plan.css';

/** One dataset's own steps in the plan of a round. */
export function DatasetPlanPage() {
  const { roundId = '', datasetId = '' } = useParams();
  const { t } = useText();
  const moving = useMoving();
  const maySteer = useMaySteer(roundId);
  const plan = useQuery(
    read(operations.getPlan, { params: { id: roundId }, query: { kind: 'task', datasetId, limit: 50 } }),
  );
  const round = useQuery(read(operations.getRound, { params: { id: roundId } }));
  const dataset = plan.data?.items[0]?.dataset?.title ?? '';
  const mayMove = maySteer && round.data?.state === 'running';
  // A dataset or round that does not exist gets a page of its own that says so.
  if (plan.isError) return <Loaded query={plan}>{() => null}</Loaded>;
  return (
    <Page
      title={t('plan.steps-of', { dataset })}
      above={round.data?.name}
      back={{ to: `/rounds/${roundId}/plan`, label: t('plan.back-to-round') }}
      lead={<Paragraph>{t('plan.dataset.lead')}</Paragraph>}
    >
      <MovingPart moving={moving} />
      <Loaded query={plan}>
        {(found) => (
          <>
            <PlanTable
              caption={t('plan.steps-of', { dataset })}
              first={t('plan.column.step')}
              lines={found.items}
              roundId={roundId}
              {...(mayMove ? { onMove: moving.begin } : {})}
            />
            <p className="muted">{t('plan.working-days-note')}</p>
            <Section title={t('plan.bars')} id="bars">
              <PlanBars lines={found.items} today={found.today} targetOn={found.targetOn} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
