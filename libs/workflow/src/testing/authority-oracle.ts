import type { LocalDate, RoleKey, Uuid } from '../vocabulary.js';
import { memberOf, type Organisation } from './an-organisation.js';
import type { Act } from './administer.js';

/**
 * An independent oracle of who can do what on which day, written without the rule's own code. Property tests compare
 * what an act changed with who was there to give it.
 */
const over = ['administrator', 'management', 'coordinator'];
const others: readonly RoleKey[] = [
  'coordinator',
  'project-leader',
  'information-owner',
  'system-maintainer',
  'security-officer',
  'legal-counsel',
  'archivist',
  'communications',
];

export interface Power {
  readonly holder: Uuid;
  readonly of: Uuid;
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly day: LocalDate;
}

/** Everything that anybody can do today and on the later days, as one line for each. */
export function powersByDay(organisation: Organisation, days: readonly LocalDate[]): ReadonlyMap<string, Power> {
  const found = new Map<string, Power>();
  const add = (power: Power): unknown => found.set(keyOf(power), power);
  for (const day of days.filter((one) => one >= organisation.today)) {
    const here = (id: Uuid): boolean => (memberOf(organisation, id).leftOn ?? '9') >= day;
    for (const { personId, role, roundId, datasetId, from, to } of organisation.held) {
      if (!here(personId) || (from ?? '0') > day || (to ?? '9') < day) continue;
      add({ holder: personId, of: personId, role, roundId, datasetId, day });
      const { away } = memberOf(organisation, personId);
      if (away?.substituteId == null || away.from > day || away.to < day || !here(away.substituteId)) continue;
      add({ holder: away.substituteId, of: personId, role, roundId, datasetId, day });
    }
  }
  return found;
}

const keyOf = ({ holder, of, role, roundId, datasetId, day }: Power): string =>
  [holder, of, role, roundId, datasetId, day].join('|');

/** Whether the person themselves holds, today, a role that gives this one in its scope. */
export function couldGive(
  organisation: Organisation,
  actor: Uuid,
  { role, roundId, datasetId }: Pick<Power, 'role' | 'roundId' | 'datasetId'>,
  taskRound: Uuid | null = null,
): boolean {
  const { today, held } = organisation;
  if ((memberOf(organisation, actor).leftOn ?? '9') < today) return false;
  return held.some((one) => {
    if (one.personId !== actor || one.datasetId !== null || (one.from ?? '0') > today || (one.to ?? '9') < today) {
      return false;
    }
    const place = roundId ?? (datasetId === null ? 'everywhere' : taskRound);
    if (one.roundId !== null && one.roundId !== place) return false;
    if (role === 'administrator') return one.role === 'administrator';
    if (role === 'management') return one.role === 'administrator' || one.role === 'management';
    return others.includes(role) && over.includes(one.role);
  });
}

/** The only exception: an administrator to whom nobody else who can sign in could give the role. */
function isAlone(organisation: Organisation, actor: Uuid, power: Power, taskRound: Uuid | null): boolean {
  const { today, held, members } = organisation;
  const rules = held.some(
    (one) =>
      one.personId === actor &&
      one.role === 'administrator' &&
      one.roundId === null &&
      one.datasetId === null &&
      (one.from ?? '0') <= today &&
      (one.to ?? '9') >= today,
  );
  return (
    power.role !== 'administrator' &&
    rules &&
    !members.some((one) => one.id !== actor && one.account && couldGive(organisation, one.id, power, taskRound))
  );
}

/** What is wrong with the changes of the act; empty when the actor could give and end all of them. */
export function climbs(
  before: Organisation,
  after: Organisation,
  actor: Uuid,
  act: Act,
  days: readonly LocalDate[],
): readonly string[] {
  const [was, is] = [powersByDay(before, days), powersByDay(after, days)];
  const taskRound = act.kind === 'command' ? before.round.id : null;
  const gained = [...is].filter(([key]) => !was.has(key)).map(([, power]) => power);
  const lost = [...was].filter(([key]) => !is.has(key)).map(([, power]) => power);
  const gifts = gained.flatMap((power) => {
    // Standing in for a right that one holds oneself, in that scope and on that day, is nothing new.
    const known = was.has(keyOf({ ...power, of: power.holder }));
    const own = power.of === actor && power.holder !== actor && act.kind === 'absence';
    const given = power.holder !== actor && couldGive(before, actor, power, taskRound);
    return known || own || given || isAlone(before, actor, power, taskRound)
      ? []
      : [
          `${actor} ${act.kind}: ${power.holder} gains ${power.role} of ${power.of} at ${String(power.roundId)}/${String(power.datasetId)} on ${power.day}`,
        ];
  });
  const thefts = lost.flatMap((power) =>
    power.holder === actor || power.of === actor || couldGive(before, actor, power, taskRound)
      ? []
      : [`${actor} ${act.kind}: ${power.holder} loses ${power.role} of ${power.of} on ${power.day}`],
  );
  return [...gifts, ...thefts, ...reaches(before, actor, act, was)];
}

/**
 * Judges acts that change no right and let somebody in, or put somebody out: only for people whose every right the
 * actor could have given.
 */
function reaches(before: Organisation, actor: Uuid, act: Act, powers: ReadonlyMap<string, Power>): readonly string[] {
  const reaching =
    act.kind === 'address' ||
    act.kind === 'sessions' ||
    act.kind === 'depart' ||
    act.kind === 'stay' ||
    act.kind === 'absence';
  if (!reaching || act.personId === actor) return [];
  const beyond = [...powers.values()].filter(
    (power) => power.holder === act.personId && !couldGive(before, actor, power),
  );
  return beyond
    .slice(0, 1)
    .map((power) => `${actor} ${act.kind}: ${act.personId} can do more (${power.role} of ${power.of})`);
}
