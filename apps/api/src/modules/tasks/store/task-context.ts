import {
  actorAt,
  holdersAt,
  stepKeyOf,
  stepNumberOf,
  stepOf,
  stepOfMeaning,
  unmetPrerequisites,
  type Guide,
  type Instant,
  type LocalDate,
  type Place,
  type StepKey,
  type TaskContext,
  type TaskLookup,
  type Uuid,
} from '@stegvis/workflow';
import type { TaskFacts } from './task-facts.query.js';

export interface Moment {
  readonly now: Instant;
  /** The day in the organisation's zone. */
  readonly today: LocalDate;
}

/** The context of the rule: the facts by the round's version of the guide, for one person at one moment. */
export function toTaskContext(facts: TaskFacts, guide: Guide, personId: Uuid, moment: Moment): TaskContext {
  const place = placeOf(facts, moment.today);
  const step = stepKeyOf(facts.step);
  const absences = activeAbsences(facts, place);
  return {
    now: moment.now,
    today: moment.today,
    who: actorAt(personId, facts.assignments, absences, place),
    definition: stepOf(guide, step),
    round: { state: facts.round_state, startsOn: facts.round_starts_on, targetOn: facts.round_target_on },
    unmet: unmetPrerequisites(guide, step, facts.dataset_id, lookupIn(facts)),
    holders: holdersAt(facts.assignments, place),
    chosenDatasets: facts.chosen,
    gate: gateOf(facts, guide),
    datasetInRound: facts.dataset_id === null || facts.dataset_state === 'in',
    fourEyes: facts.four_eyes,
    directory: directoryOf(facts, absences, place),
  };
}

function placeOf(facts: TaskFacts, on: LocalDate): Place {
  const left = facts.assignments.filter((one) => one.leftOn !== null && one.leftOn < on).map((one) => one.personId);
  return { roundId: facts.round_id, datasetId: facts.dataset_id, on, inactive: new Set(left) };
}

/** Roles of the scope and of those that enclose it, since a task gives no others. */
function directoryOf(
  { assignments }: TaskFacts,
  absences: TaskFacts['absences'],
  { on, inactive }: Place,
): TaskContext['directory'] {
  const accounts = new Set(assignments.filter((one) => one.account).map((one) => one.personId));
  return { today: on, assignments, absences, accounts, ...(inactive === undefined ? {} : { inactive }) };
}

function activeAbsences(facts: TaskFacts, place: Place): TaskFacts['absences'] {
  return facts.absences.filter((one) => place.inactive?.has(one.personId) !== true);
}

function lookupIn(facts: TaskFacts): TaskLookup {
  return (step, of) => {
    const number = stepNumberOf(step);
    if (of !== 'all-datasets') {
      return facts.siblings.filter((one) => one.step === number && one.datasetId === of.datasetId);
    }
    // Which of them is done does not matter to the rule, only that one is.
    return facts.done_for_any.includes(number) ? [{ id: '', datasetId: '', state: 'done', outcome: null }] : [];
  };
}

function gateOf(facts: TaskFacts, guide: Guide): TaskContext['gate'] {
  const gated =
    stepOf(guide, stepKeyOf(facts.step)).requirements?.some((one) => one.kind === 'publishing-gate') === true;
  if (!gated) return null;
  const analysis = siblingAt(facts, stepOfMeaning.deciding);
  const metadata = siblingAt(facts, stepOfMeaning.describing);
  return {
    outcome: analysis?.outcome ?? null,
    analysisDone: analysis?.state === 'done',
    metadataDone: metadata?.state === 'done',
  };
}

function siblingAt(facts: TaskFacts, step: StepKey): TaskFacts['siblings'][number] | undefined {
  const number = stepNumberOf(step);
  return facts.siblings.find((one) => one.step === number && one.datasetId === facts.dataset_id);
}
