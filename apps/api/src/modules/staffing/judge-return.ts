import { mayEnd, mayGrant, mayPassOn, type Directory, type Language, type Right, type Uuid } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import type { DepartingRoles } from '../roles/roles.door.js';
import type { DepartureRecord } from './departure-record.js';
import { absencesOf } from './departure.query.js';

type ReturningRole = Awaited<ReturnType<DepartingRoles['thatReturn']>>[number];

/** The ids of the person's own roles, and of those that heirs got. */
export const recordedRoles = ({ roles, granted }: DepartureRecord): readonly Uuid[] => [
  ...roles.map((one) => one.id),
  ...granted,
];

/**
 * A role is restored when nobody has ended it since, its period is not over and the actor could give it; its heir then
 * loses it.
 */
export function judgeRoles(
  rows: readonly ReturningRole[],
  directory: Directory,
  who: Identity,
  id: Uuid,
  record: DepartureRecord,
): Pick<DepartureRecord, 'roles' | 'granted'> & { readonly lost: readonly string[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lost: string[] = [];
  const roles = record.roles.filter(({ id: assignmentId, validTo }) => {
    const row = byId.get(assignmentId);
    const why =
      row === undefined
        ? 'ended'
        : validTo !== null && validTo < directory.today
          ? 'over'
          : mayGrant(directory, who.personId, { ...row, personId: id, from: row.from, to: validTo }).ok
            ? null
            : 'beyond';
    if (why !== null) {
      const role = row === undefined ? t(who.language, 'return.role.some') : t(who.language, `role.${row.role}`);
      lost.push(t(who.language, `return.role.${why}`, { role }));
    }
    return why === null;
  });
  const back = roles.flatMap((one) => byId.get(one.id) ?? []);
  const granted = record.granted.filter((heirs) => {
    const row = byId.get(heirs);
    return row !== undefined && back.some((one) => isSamePlace(one, row)) && mayEnd(directory, who.personId, row).ok;
  });
  return { roles, granted, lost };
}

const isSamePlace = (one: Right, other: Right): boolean =>
  one.role === other.role && one.roundId === other.roundId && one.datasetId === other.datasetId;

/** People whose substitute the person becomes again, where the actor could set their absence. */
export async function placesAgain(
  sql: Sql,
  directory: Directory,
  sender: Uuid,
  id: Uuid,
  record: DepartureRecord,
): Promise<ReadonlySet<Uuid>> {
  const absences = await absencesOf(sql, [...record.stoodInFor, ...(record.vacated ?? [])], directory.today);
  return new Set(
    absences.filter((one) => mayPassOn(directory, sender, { ...one, substituteId: id }, id)).map((one) => one.personId),
  );
}

/** What others have worked with since, in words, which therefore stays with them. */
export function leftWithOthers(
  { tasks, toDos = [] }: DepartureRecord,
  back: { readonly tasks: number; readonly toDos: number },
  language: Language,
): readonly string[] {
  const kept = { tasks: tasks.length - back.tasks, toDos: toDos.length - back.toDos };
  return (['tasks', 'toDos'] as const).flatMap((what) =>
    kept[what] === 0 ? [] : [t(language, `return.${what}`, { count: kept[what] })],
  );
}
