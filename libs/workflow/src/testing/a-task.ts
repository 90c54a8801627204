import { initialTask } from '../task/evolve.js';
import type { Actor, RoleHolder } from '../roles/directory.types.js';
import type { Answer, AnswerValue, TaskContext, TaskState } from '../task/task.types.js';
import { baseGuide, stepOf } from '../guide/steps.js';
import type { Guide } from '../guide/guide.types.js';
import type { RoleKey, StepKey, Uuid } from '../vocabulary.js';
import { everybody, people } from './people.js';

export const now = '2026-03-02T08:00:00.000Z';
export const today = '2026-03-02';

/** A task of the step, ready by default; of dataset `parking` when the step is of that level. */
export function aTask(step: StepKey, given: Partial<TaskState> = {}): TaskState {
  const datasetId = stepOf(baseGuide, step).level === 'dataset' ? 'parking' : null;
  return { ...initialTask({ id: `task-${step}`, roundId: 'round', datasetId, step }), state: 'ready', ...given };
}

/** Answers by check; `['no', 'because']` gives a note. */
export function answers(
  given: Readonly<Record<string, AnswerValue | readonly [AnswerValue, string]>>,
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(given).map(([check, one]) => {
      const [value, note] = typeof one === 'object' && one.length === 2 ? [one[0], one[1]] : [one, null];
      return [check, { value: flat(value), note, by: people.coordinator, at: now }];
    }),
  );
}

export const holders: readonly RoleHolder[] = everybody.map(({ role, personId }) => ({ personId, role }));

/** A person who holds one role. */
export function anActor(role: RoleKey, given: Partial<Actor> = {}): Actor {
  return { personId: people[role], roles: [role], substituteFor: [], ...given };
}

/**
 * A running round in which everybody holds their role, all prerequisites are met and every gate is open; the actor
 * holds the given role.
 */
export function aContext(
  step: StepKey,
  role: RoleKey,
  given: Partial<TaskContext> = {},
  guide: Guide = baseGuide,
): TaskContext {
  return {
    now,
    today,
    who: anActor(role),
    definition: stepOf(guide, step),
    round: { state: 'running', startsOn: '2026-02-02', targetOn: null },
    unmet: [],
    holders,
    chosenDatasets: step === 'choose-datasets' ? [{ datasetId: 'parking', reasoned: true }] : [],
    gate: step === 'publish' ? { outcome: 'publish-openly', analysisDone: true, metadataDone: true } : null,
    datasetInRound: true,
    fourEyes: true,
    directory: { today, assignments: everybody, absences: [] },
    ...given,
  };
}

/** The holders without those of some roles, and with others added. */
export function holdersWithout(
  roles: readonly RoleKey[],
  ...added: readonly (readonly [RoleKey, Uuid])[]
): readonly RoleHolder[] {
  return [
    ...holders.filter((holder) => !roles.includes(holder.role)),
    ...added.map(([role, personId]) => ({ role, personId })),
  ];
}

function flat(value: AnswerValue | readonly [AnswerValue, string]): AnswerValue {
  return typeof value === 'object' ? value.map(String) : value;
}
