import { Injectable } from '@nestjs/common';
import type { ReturnView } from '@stegvis/contract';
import { mayEnd, mayGrant, mayPassOn, mayReturn } from '@stegvis/workflow';
import type { Directory, Right, Uuid } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { readPerson } from '../people/people.door.js';
import { DepartingRoles, demand, holdDirectory, refuseMadeUp } from '../roles/roles.door.js';
import { DepartureMoves } from './departure-moves.js';
import { absencesOf, endOldAccess, pastDeparture } from './departure.query.js';
import type { DepartureRecord } from './departure-record.js';

type ReturningRole = Awaited<ReturnType<DepartingRoles['thatReturn']>>[number];

const nothing: DepartureRecord = { heir: null, roles: [], granted: [], tasks: [], stoodInFor: [] };

/** Somebody who has left is here again: as a person without roles, or as if the departure had not been, as far as that still holds. */
@Injectable()
export class ReturnPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
    private readonly departing: DepartingRoles,
  ) {}

  run(who: Identity, id: Uuid, restore: boolean): Promise<ReturnView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      demand(mayReturn(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, id));
      await refuseMadeUp(sql, id);
      const kept = await pastDeparture(sql, id, directory.today);
      if (kept === undefined) throw new ProblemError('conflict', { current: person });
      const record = restore ? (kept ?? nothing) : nothing;
      const standing = await this.departing.thatReturn(sql, [...record.roles.map((one) => one.id), ...record.granted]);
      const judged = judgeRoles(standing, directory, who, id, record);
      const places = await placesAgain(sql, directory, who.personId, id, record);
      const tasks = await this.moves.takeBack(sql, id, { ...record, ...judged }, places);
      await endOldAccess(sql, id);
      const gone = record.tasks.length - tasks;
      const restored = { roles: judged.roles.length, tasks };
      await this.audit.write(sql, {
        action: 'person.returned',
        subject: { type: 'person', id, title: person.name },
        detail: { before: { lastDay: person.lastDay }, after: { lastDay: null }, ...restored },
      });
      return {
        person: orNotFound(await readPerson(sql, id)),
        restored,
        notRestored: [...judged.lost, ...(gone === 0 ? [] : [t(who.language, 'return.tasks', { count: gone })])],
      };
    });
  }
}

/** A role comes back where nobody has ended it since, its time is not over and the sender could give it; its heir then holds it no more. */
function judgeRoles(
  rows: readonly ReturningRole[],
  directory: Directory,
  who: Identity,
  id: Uuid,
  record: DepartureRecord,
): Pick<DepartureRecord, 'roles' | 'granted'> & { readonly lost: readonly string[] } {
  const standing = new Map(rows.map((row) => [row.id, row]));
  const lost: string[] = [];
  const roles = record.roles.filter(({ id: assignmentId, validTo }) => {
    const row = standing.get(assignmentId);
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
  const back = roles.flatMap((one) => standing.get(one.id) ?? []);
  const granted = record.granted.filter((heirs) => {
    const row = standing.get(heirs);
    return row !== undefined && back.some((one) => isSamePlace(one, row)) && mayEnd(directory, who.personId, row).ok;
  });
  return { roles, granted, lost };
}

const isSamePlace = (one: Right, other: Right): boolean =>
  one.role === other.role && one.roundId === other.roundId && one.datasetId === other.datasetId;

/** Those who counted on the person do so again where the sender could set their absence. */
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
