import type { RoundView } from '@stegvis/contract';
import {
  aggregateState,
  isOpen,
  leastSlack,
  makeCalendar,
  phaseKeys,
  planBackward,
  planRound,
  slackOfStep,
  stepKeyOf,
  type Guide,
  type Language,
  type LocalDate,
  type StepDefinition,
  type WorkingCalendar,
} from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { titleOf } from '../guide/guide.door.js';
import type { OrganisationToday } from '../organisations/organisations.door.js';
import type { Tally } from './progress.query.js';
import type { RoundFields } from './round.row.js';

export interface RoundViewInput {
  readonly row: RoundFields;
  readonly guide: Guide;
  readonly tallies: readonly Tally[];
  readonly datasets: number;
  readonly organisation: OrganisationToday;
  readonly language: Language;
}

type StepView = RoundView['steps'][number];

export function toRoundView(input: RoundViewInput): RoundView {
  const { row, guide, language, organisation } = input;
  const calendar = makeCalendar(organisation.closedDays);
  const planned = new Map(
    planRound(guide, calendar, { startsOn: row.starts_on, targetOn: row.target_on }).map((one) => [
      one.step,
      one.dueOn,
    ]),
  );
  const steps = guide.steps.map((step) => stepView(step, input, planned.get(step.key) ?? null));
  const plannedEndOn = latest(steps.map((step) => step.dueOn));
  return {
    id: row.id,
    name: row.name,
    startsOn: row.starts_on,
    targetOn: row.target_on,
    guideVersion: row.guide_version,
    state: row.state,
    phases: phaseKeys.map((key) => ({
      key,
      title: t(language, `guide.phase.${key}`),
      ...phaseProgress(steps.filter((step) => step.phase === key)),
    })),
    steps,
    datasets: input.datasets,
    slackDays: slackOf(input, steps, calendar),
    plannedEndOn,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    version: row.version,
  };
}

/** By the same rule as the plan. Of the open tasks of one step, the one that is due last has the least slack. */
function slackOf(
  { row, guide, tallies, datasets, organisation }: RoundViewInput,
  steps: readonly StepView[],
  calendar: WorkingCalendar,
): number | null {
  if (row.target_on === null) return null;
  const basis = { calendar, latest: planBackward(guide, calendar, row.target_on), today: organisation.today };
  const toCome = steps
    .filter((step) => step.level === 'round' || datasets > 0)
    .map((step) => ({ key: step.key, dueOn: step.dueOn }));
  const open = tallies
    .filter((tally) => isOpen(tally.state))
    .map((tally) => ({ key: stepKeyOf(tally.step), dueOn: tally.due_on }));
  return leastSlack(
    (row.state === 'planned' ? toCome : open).map(({ key, dueOn }) =>
      dueOn === null ? null : slackOfStep(basis, key, dueOn),
    ),
  );
}

/** Before there are tasks, the dates are those of the plan. */
function stepView(
  step: StepDefinition,
  { guide, tallies, language, row }: RoundViewInput,
  plannedOn: LocalDate | null,
): StepView {
  const own = tallies.filter((tally) => tally.step === step.number);
  const sum = (of: 'count' | 'overdue' | 'vacant', among = own): number =>
    among.reduce((total, tally) => total + tally[of], 0);
  const open = own.filter((tally) => isOpen(tally.state));
  const dueOn = latest((open.length > 0 ? open : own).map((tally) => tally.due_on));
  return {
    number: step.number,
    key: step.key,
    phase: step.phase,
    level: step.level,
    title: titleOf(guide, step.key, language),
    state: aggregateState(own.map((tally) => tally.state)),
    done: sum(
      'count',
      own.filter((tally) => tally.state === 'done'),
    ),
    total: sum(
      'count',
      own.filter((tally) => tally.state !== 'cancelled' && tally.state !== 'not-applicable'),
    ),
    overdue: sum('overdue'),
    vacant: sum('vacant'),
    dueOn: own.length === 0 && row.state === 'planned' ? plannedOn : dueOn,
    baselineDueOn:
      own.length === 0 && row.state === 'planned' ? plannedOn : latest(own.map((tally) => tally.baseline_due_on)),
  };
}

function phaseProgress(steps: readonly StepView[]): {
  done: number;
  total: number;
  state: 'not-started' | 'under-way' | 'done';
} {
  const done = steps.reduce((sum, step) => sum + step.done, 0);
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  const begun = done > 0 || steps.some((step) => step.state !== 'waiting' && step.state !== 'ready');
  if (steps.every((step) => !isOpen(step.state))) return { done, total, state: 'done' };
  return { done, total, state: begun ? 'under-way' : 'not-started' };
}

function latest(dates: readonly (LocalDate | null)[]): LocalDate | null {
  return dates.reduce<LocalDate | null>(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  );
}
