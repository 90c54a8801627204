import { describe, expect, it } from '@jest/globals';
import type { PlanView } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { round } from '../../../test/answers.js';
import { show, words } from '../../../test/show.js';
import { PlanSummary } from './plan-summary.js';

function plan(whole: Partial<PlanView['whole']>): PlanView {
  return {
    items: [],
    page: 1,
    limit: 20,
    total: 0,
    today: '2026-04-20',
    targetOn: '2026-06-30',
    whole: {
      baseline: null,
      now: { from: '2026-03-02', to: '2026-06-15' },
      movedDays: 0,
      slackDays: 9,
      daysLate: 0,
      setByHand: false,
      done: 0,
      total: 16,
      state: 'active',
      ...whole,
    },
  };
}

async function told(whole: Partial<PlanView['whole']>): Promise<string> {
  show(<PlanSummary plan={plan(whole)} round={round()} maySteer={false} />);
  return (await screen.findAllByText(/2026/))[0]?.closest('.plan-summary')?.textContent ?? '';
}

const date = '30 juni 2026';

describe('The summary of a plan', () => {
  it('says how much slack there is, while nothing is late', async () => {
    const text = await told({});
    expect(text).toContain(words('plan.target.slack', { date, days: 9 }));
    expect(text).not.toContain(words('plan.late', { days: 3 }));
  });

  it('says what is late and that the target can still be met, without slack', async () => {
    const text = await told({ daysLate: 3 });
    expect(text).toContain(words('plan.late', { days: 3 }));
    expect(text).toContain(words('plan.late.meets'));
    expect(text).not.toContain(words('plan.target.slack', { date, days: 9 }));
  });

  it('says what is late and that the target is missed', async () => {
    const text = await told({ daysLate: 3, slackDays: -4, now: { from: '2026-03-02', to: '2026-07-04' } });
    expect(text).toContain(words('plan.late', { days: 3 }));
    expect(text).toContain(words('plan.target.missed', { date, days: 4 }));
  });
});
