import fc from 'fast-check';
import { addDays } from '../calendar/dates.js';
import type { RoleAssignment } from '../roles/directory.types.js';
import { movers } from '../task/review.js';
import { contextOf, type Round } from './model/round.js';
import { stepOf } from '../guide/steps.js';
import type { Command, TaskState } from '../task/task.types.js';
import { commandTypes, roleKeys, type LocalDate, type RoleKey, type Uuid } from '../vocabulary.js';
import type { Act } from './administer.js';
import { roundOf, type Member, type Organisation } from './an-organisation.js';
import { countedIds } from './a-round.js';
import { assignment } from './people.js';

export const firstDay = '2026-03-02';
/** Days on which something may begin or end, and one far ahead. */
export const trialDays: readonly LocalDate[] = [0, 1, 2, 3, 4, 5, 6, 7, 9, 400].map((offset) =>
  addDays(firstDay, offset),
);

/** One generated attempt; its numbers select among what exists at that moment. */
export type Try = {
  readonly kind: Act['kind'] | 'day';
  readonly actor: number;
  readonly target: number;
  readonly pick: number;
  readonly detail: number;
  readonly other: number;
};

const weights: Readonly<Record<Try['kind'], number>> = {
  grant: 7,
  end: 3,
  absence: 6,
  depart: 4,
  stay: 5,
  create: 1,
  invite: 1,
  address: 2,
  sessions: 1,
  join: 1,
  tailor: 2,
  command: 14,
  day: 2,
};
const number = fc.nat(9_999);
const oneTry: fc.Arbitrary<Try> = fc.record({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Try['kind']) })),
  ),
  actor: number,
  target: number,
  pick: number,
  detail: number,
  other: number,
});
export const tries = (maxLength = 45): fc.Arbitrary<readonly Try[]> =>
  fc.array(oneTry, { minLength: 8, maxLength, size: 'max' });

const cast = ['ada', 'bo', 'maria', 'anna', 'rolf', 'per', 'olle', 'siv', 'kim', 'sam', 'nina', 'gone'] as const;
/** The roles at the beginning: of the organisation, of the round and of a dataset, future ones and ones that end. */
const given: readonly RoleAssignment[] = [
  assignment('administrator', 'ada'),
  assignment('management', 'maria'),
  assignment('coordinator', 'anna'),
  assignment('coordinator', 'rolf', { roundId: 'round' }),
  assignment('project-leader', 'per', { roundId: 'round' }),
  assignment('information-owner', 'olle', { datasetId: 'parking' }),
  assignment('system-maintainer', 'siv', { to: addDays(firstDay, 4) }),
  assignment('management', 'bo', { from: addDays(firstDay, 3) }),
  assignment('archivist', 'bo'),
  assignment('coordinator', 'nina', { to: addDays(firstDay, 3) }),
  assignment('coordinator', 'gone'),
  assignment('coordinator', 'siv', { to: addDays(firstDay, 2) }),
];

/** With the roles that the round's own tasks have given. `only`: nobody else can sign in, as in a trial. */
export function anOrganisation(round: Round, only?: (typeof cast)[number]): Organisation {
  const newId = countedIds('role');
  const away: Partial<Record<string, Member['away']>> = {
    ada: { from: trialDays[1] ?? '', to: trialDays[4] ?? '', substituteId: 'sam' },
    maria: { from: trialDays[0] ?? '', to: trialDays[6] ?? '', substituteId: 'kim' },
    olle: { from: trialDays[0] ?? '', to: trialDays[6] ?? '', substituteId: 'anna' },
  };
  const members = cast.map((id): Member => ({
    id,
    account: only === undefined ? id !== 'nina' : id === only,
    leftOn: id === 'gone' ? addDays(firstDay, -1) : null,
    away: away[id] ?? null,
    moved: null,
  }));
  return {
    today: firstDay,
    members,
    held: [...given, ...round.assignments.filter((one) => one.givenByTask !== undefined)].map((one) => ({
      ...one,
      id: newId(),
    })),
    round: { ...round, assignments: [], absences: [] },
    newId,
  };
}

/** The actor and the act of an attempt; null when there is nothing to try it on. */
export function actOf(organisation: Organisation, one: Try): { readonly actor: Uuid; readonly act: Act } | null {
  const { members, held } = organisation;
  const ids = members.map((member) => member.id);
  const able = members.filter((member) => member.account).map((member) => member.id);
  const actor = pickFrom(one.actor % 4 > 0 ? able : ids, Math.floor(one.actor / 4));
  const target = pickFrom([...ids, actor, actor], one.target);
  switch (one.kind) {
    case 'day':
      return null;
    case 'grant':
      return grantOf(organisation, { actor, target }, one);
    case 'end':
      return held.length === 0 ? null : { actor, act: { kind: 'end', id: pickFrom(held, one.pick).id } };
    case 'absence':
      return absenceOf(organisation, { actor, target }, one);
    case 'depart':
      return {
        actor,
        act: {
          kind: 'depart',
          personId: target,
          lastDay: pickFrom(trialDays.slice(0, 9), one.detail),
          heir: one.pick % 4 === 0 ? null : pickFrom([...ids, actor, actor], one.pick),
        },
      };
    case 'stay': {
      const leaving = members.filter((member) => member.moved !== null).map((member) => member.id);
      const personId = leaving.length > 0 && one.pick % 4 > 0 ? pickFrom(leaving, Math.floor(one.pick / 4)) : target;
      const givers = held
        .filter((right) => right.role === 'administrator' || right.role === 'coordinator')
        .map((right) => right.personId);
      const by =
        one.detail % 4 === 0
          ? personId
          : one.detail % 2 === 1 && givers.length > 0
            ? pickFrom(givers, one.detail)
            : actor;
      return { actor: by, act: { kind: 'stay', personId } };
    }
    case 'create':
      return { actor, act: { kind: 'create' } };
    case 'tailor':
      return {
        actor,
        act: {
          kind: 'tailor',
          step: pickFrom(['appoint-coordinator', 'appoint-owner', 'establish-project'] as const, one.pick),
          role: pickFrom(roleKeys, one.detail),
        },
      };
    case 'command':
      return commandOf(organisation, actor, one);
    default:
      return {
        actor: one.kind === 'join' && one.pick % 3 > 0 ? target : actor,
        act: { kind: one.kind, personId: target },
      };
  }
}

interface Pair {
  readonly actor: Uuid;
  readonly target: Uuid;
}

function grantOf(
  { held, round }: Organisation,
  { actor, target }: Pair,
  one: Try,
): { readonly actor: Uuid; readonly act: Act } {
  const own = held.filter((right) => right.personId === actor && right.to !== null);
  // Prolongs a role of the actor's own that has an end.
  if (own.length > 0 && one.target % 4 === 0) {
    const { role, roundId, datasetId, to: until } = pickFrom(own, one.pick);
    return {
      actor,
      act: { kind: 'grant', role, roundId, datasetId, personId: actor, from: addDays(until ?? firstDay, 1), to: null },
    };
  }
  const from = one.detail % 3 === 0 ? pickFrom(trialDays, one.detail) : null;
  const to = one.other % 3 === 0 ? pickFrom(trialDays, one.other) : null;
  const place = [
    { roundId: null, datasetId: null },
    { roundId: null, datasetId: null },
    { roundId: round.id, datasetId: null },
    { roundId: null, datasetId: 'parking' },
    { roundId: round.id, datasetId: 'parking' },
  ];
  return {
    actor,
    act: {
      kind: 'grant',
      role: pickFrom(roleKeys, one.pick),
      personId: target,
      ...pickFrom(place, one.detail),
      from,
      to: to !== null && from !== null && to < from ? null : to,
    },
  };
}

function absenceOf(
  { members }: Organisation,
  { actor, target }: Pair,
  one: Try,
): { readonly actor: Uuid; readonly act: Act } {
  const [first, last] = [pickFrom(trialDays.slice(0, 8), one.detail), pickFrom(trialDays.slice(0, 9), one.other)];
  const period = first < last ? { from: first, to: last } : { from: last, to: first };
  const counting = members.filter((member) => member.away?.substituteId === actor).map((member) => member.id);
  // Prolongs or shortens an absence whose substitute is the actor already.
  if (counting.length > 0 && one.target % 3 === 0) {
    return {
      actor,
      act: { kind: 'absence', personId: pickFrom(counting, one.pick), away: { ...period, substituteId: actor } },
    };
  }
  const others = [...members.map((member) => member.id), actor, actor].filter((id) => id !== target);
  const substituteId = one.pick % 7 === 0 ? null : pickFrom(others, one.pick);
  return {
    actor,
    act: { kind: 'absence', personId: target, away: one.pick % 11 === 0 ? null : { ...period, substituteId } },
  };
}

/** Whether the task can be given the command at all, for commands that only few tasks accept. */
function fits(round: Round, task: TaskState, type: Command['type']): boolean {
  if (type === 'unblock') return task.state === 'blocked';
  if (type === 'approve' || type === 'return') return task.state === 'in-review';
  if (type === 'submit' || type === 'complete') {
    return (
      ['active', 'returned'].includes(task.state) &&
      (type === 'submit') === stepOf(round.guide, task.step).reviewedBy.length > 0
    );
  }
  return type === 'not-applicable' && stepOf(round.guide, task.step).notApplicableAllowed && task.state !== 'done';
}

const roleSteps = ['appoint-coordinator', 'appoint-owner', 'establish-project'];

/** Prefers tasks that give roles, and half of the time a person whom the task waits for. */
function commandOf(organisation: Organisation, anybody: Uuid, one: Try): { readonly actor: Uuid; readonly act: Act } {
  const { members } = organisation;
  const round = roundOf(organisation);
  const giving = round.tasks.filter((task) => roleSteps.includes(task.step));
  const reviewed = one.detail % 7 === 0 && round.tasks.some((task) => task.state === 'in-review');
  const type = reviewed
    ? one.detail % 2 === 0
      ? 'approve'
      : 'return'
    : one.detail % 3 === 0
      ? pickFrom(commandTypes, Math.floor(one.detail / 3))
      : one.detail % 5 === 0
        ? 'assign'
        : 'answer';
  const fitting = round.tasks.filter((task) => fits(round, task, type));
  const task = pickFrom(
    fitting.length > 0 && one.pick % 3 > 0 ? fitting : one.pick % 2 === 0 ? round.tasks : giving,
    Math.floor(one.pick / 3),
  );
  const steering = type === 'not-applicable' || type === 'cancel' || type === 'open-early';
  const turn = steering
    ? organisation.held.filter((held) => held.role === 'coordinator').map((held) => held.personId)
    : movers(task, contextOf(round, task, anybody, { now: `${firstDay}T08:00:00.000Z`, today: organisation.today }));
  const actor =
    (one.actor % 2 === 0 || (fitting.length > 0 && one.actor % 3 === 0)) && turn.length > 0
      ? pickFrom(turn, Math.floor(one.actor / 2))
      : anybody;
  const ids = [...members.map((member) => member.id), actor, actor];
  return { actor, act: { kind: 'command', taskId: task.id, command: build(round, task, type, { ids, one }) } };
}

function build(
  round: Round,
  task: TaskState,
  type: Command['type'],
  { ids, one }: { readonly ids: readonly Uuid[]; readonly one: Try },
): Command {
  const reason = 'because';
  switch (type) {
    case 'answer': {
      const answers = stepOf(round.guide, task.step).checks.map((check) => ({
        check: check.key,
        answer:
          check.kind === 'person'
            ? one.other % 4 === 0
              ? null
              : pickFrom(ids, one.other)
            : check.kind === 'yes-no'
              ? 'yes'
              : check.kind === 'text'
                ? 'text'
                : null,
      }));
      return { type, answers: answers.filter((given) => given.answer !== null || one.other % 4 === 0) };
    }
    case 'assign':
      return one.other % 3 === 0
        ? { type, role: pickFrom<RoleKey>(roleKeys, one.target), reason }
        : { type, personId: pickFrom(ids, one.target), reason };
    case 'reschedule':
      return { type, dueOn: '2026-05-04', reason };
    case 'block':
      return { type, reason, waitingFor: 'others' };
    case 'return':
    case 'reopen':
    case 'not-applicable':
    case 'open-early':
    case 'cancel':
      return { type, reason };
    default:
      return { type };
  }
}

export function pickFrom<T>(values: readonly T[], pick: number): T {
  const found = values[pick % values.length];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}

/** The least number of times for each kind, accepted and refused, as `tooRare` takes it. */
export const bothWays = (kinds: readonly string[], times: number): readonly (readonly [string, number])[] =>
  kinds.flatMap((kind) => [[`${kind} accepted`, times] as const, [`${kind} refused`, times] as const]);

/**
 * Returns what has come up less often than required, so that a property over generated acts has not proven anything
 * about it yet.
 */
export const tooRare = (
  counts: ReadonlyMap<string, number>,
  least: readonly (readonly [string, number])[],
): readonly string[] => least.filter(([key, times]) => (counts.get(key) ?? 0) < times).map(([key]) => key);
