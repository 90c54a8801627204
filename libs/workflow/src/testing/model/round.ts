import { makeCalendar } from '../../calendar/calendar.js';
import type { Guide } from '../../guide/guide.types.js';
import { stepOf } from '../../guide/steps.js';
import type { Absence, RoleAssignment } from '../../roles/directory.types.js';
import { actorAmong, holdersAt, type Place } from '../../roles/roles.js';
import type { RecordedEvent } from '../../round/membership.js';
import { openingTasks } from '../../round/opening-tasks.js';
import { lookupIn } from '../../round/task-index.js';
import { evolve, initialTask } from '../../task/evolve.js';
import { unmetPrerequisites, type TaskLookup } from '../../task/prerequisites.js';
import type { TaskContext, TaskEvent, TaskState } from '../../task/task.types.js';
import {
  isOpen,
  type Instant,
  type LocalDate,
  type RoundStateName,
  type StepKey,
  type Uuid,
} from '../../vocabulary.js';

export interface RoundDataset {
  readonly id: Uuid;
  readonly inRound: boolean;
  readonly leftBecause: 'decision' | 'left-round' | null;
  /** Whether it has a score or a written reason. */
  readonly reasoned: boolean;
}

/** A whole round in memory: the model that tests of the rules use, and that the store is compared with. */
export interface Round {
  readonly id: Uuid;
  readonly state: RoundStateName;
  readonly startsOn: LocalDate;
  readonly targetOn: LocalDate | null;
  readonly guide: Guide;
  readonly closedDays: readonly LocalDate[];
  readonly fourEyes: boolean;
  readonly datasets: readonly RoundDataset[];
  readonly tasks: readonly TaskState[];
  /** Every event of every task, oldest first. */
  readonly history: readonly RecordedEvent[];
  readonly assignments: readonly RoleAssignment[];
  readonly absences: readonly Absence[];
  readonly inactive: ReadonlySet<Uuid>;
  /** People who can sign in; absent: everybody. */
  readonly accounts?: ReadonlySet<Uuid>;
}

/** When something happens, who does it, and where ids come from. */
export interface Occasion {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly by: Uuid | null;
  readonly newId: () => Uuid;
}

export type NewRound = Pick<
  Round,
  'id' | 'guide' | 'startsOn' | 'targetOn' | 'closedDays' | 'fourEyes' | 'assignments' | 'absences'
>;

/** A running round with its tasks of level `round`, planned forward from its start. Datasets are added afterwards. */
export function startRound(round: NewRound, occasion: Occasion): Round {
  const empty: Round = { ...round, state: 'running', datasets: [], tasks: [], history: [], inactive: new Set() };
  return createTasks(empty, null, occasion);
}

/** Adds the tasks of the round (`datasetId` null) or of a dataset that joins it. */
export function createTasks(round: Round, datasetId: Uuid | null, occasion: Occasion): Round {
  const calendar = makeCalendar(round.closedDays);
  const lookup = lookupIn(round.tasks);
  const { guide, startsOn } = round;
  const opening = openingTasks({ guide, calendar, startsOn, notBefore: occasion.today, lookup }, datasetId);
  const created = opening.map(({ step, state, dueOn }): { task: TaskState; record: RecordedEvent } => {
    const id = occasion.newId();
    const { now: at, by } = occasion;
    const event: TaskEvent = { type: 'created', state, dueOn, baselineDueOn: dueOn, at, by, onBehalfOf: null };
    const task = evolve(initialTask({ id, roundId: round.id, datasetId, step: step.key }), event);
    return { task, record: { taskId: id, event } };
  });
  return {
    ...round,
    tasks: [...round.tasks, ...created.map((one) => one.task)],
    history: [...round.history, ...created.map((one) => one.record)],
  };
}

/** Throws for a task that the round does not have. */
export function taskOf(round: Round, taskId: Uuid): TaskState {
  const found = round.tasks.find((task) => task.id === taskId);
  if (found === undefined) throw new Error(`The round ${round.id} has no task ${taskId}.`);
  return found;
}

/** What the rule must know to judge a person's command on a task of the round. */
export function contextOf(
  round: Round,
  task: TaskState,
  personId: Uuid,
  when: { readonly now: Instant; readonly today: LocalDate },
): TaskContext {
  const definition = stepOf(round.guide, task.step);
  const place: Place = { roundId: round.id, datasetId: task.datasetId, on: when.today, inactive: round.inactive };
  const holders = holdersAt(round.assignments, place);
  const kinds = definition.requirements?.map((requirement) => requirement.kind) ?? [];
  return {
    now: when.now,
    today: when.today,
    who: actorAmong(personId, holders, round.absences, when.today),
    definition,
    round: { state: round.state, startsOn: round.startsOn, targetOn: round.targetOn },
    unmet: unmetPrerequisites(round.guide, task.step, task.datasetId, lookupOf(round)),
    holders,
    chosenDatasets: kinds.includes('dataset-chosen') ? chosenIn(round) : [],
    gate: kinds.includes('publishing-gate') ? gateOf(round, task.datasetId) : null,
    datasetInRound:
      task.datasetId === null || round.datasets.some((dataset) => dataset.id === task.datasetId && dataset.inRound),
    fourEyes: round.fourEyes,
    directory: {
      today: when.today,
      assignments: round.assignments,
      absences: round.absences,
      inactive: round.inactive,
      ...(round.accounts === undefined ? {} : { accounts: round.accounts }),
    },
  };
}

/** Rounds are immutable, so one index serves every question about the same tasks. */
const lookups = new WeakMap<Round['tasks'], TaskLookup>();

function lookupOf(round: Round): TaskLookup {
  const known = lookups.get(round.tasks);
  if (known !== undefined) return known;
  const lookup = lookupIn(round.tasks);
  lookups.set(round.tasks, lookup);
  return lookup;
}

function chosenIn(round: Round): TaskContext['chosenDatasets'] {
  return round.datasets.filter((dataset) => dataset.inRound).map(({ id, reasoned }) => ({ datasetId: id, reasoned }));
}

function gateOf(round: Round, datasetId: Uuid | null): NonNullable<TaskContext['gate']> {
  const of = (step: StepKey) => round.tasks.find((task) => task.step === step && task.datasetId === datasetId);
  const decision = of('analyse-dataset');
  return {
    outcome: decision?.outcome ?? null,
    analysisDone: decision?.state === 'done',
    metadataDone: of('describe-metadata')?.state === 'done',
  };
}

/** Completed when there are tasks and none is open any more. */
export function roundState(tasks: readonly Pick<TaskState, 'state'>[]): 'running' | 'completed' {
  return tasks.length > 0 && tasks.every((task) => !isOpen(task.state)) ? 'completed' : 'running';
}
