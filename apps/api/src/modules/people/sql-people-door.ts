import { Injectable } from '@nestjs/common';
import { mayEndSessions, mayGrant, mayManage, roleKeys, rolesOf } from '@stegvis/workflow';
import type { RoleKey, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';
import { EndRole } from './roles/end-role.js';
import { GrantRole } from './roles/grant-role.js';
import { InvitePerson } from './invite-person.js';
import { PeopleDoor } from './people.js';
import type { GivenRole, GrantMark, GrantedRole, NewPerson, PersonFacts, RoleFacts, RolePlace } from './people.js';
import { demand } from './authority/demand.js';
import { readDirectory } from './authority/directory.query.js';
import { readRoleFacts } from './role-facts.query.js';
import { AddPerson } from './add-person.js';

const columns = `p.id, p.name, p.email, p.language, p.left_on IS NOT NULL AND p.left_on < ($2::timestamptz AT TIME ZONE o.time_zone)::date AS left`;
const byId = `SELECT ${columns} FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = ANY($3::uuid[])`;
const byEmail = `SELECT ${columns} FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.email = ANY($3::text[])`;

@Injectable()
export class SqlPeopleDoor extends PeopleDoor {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantRole,
    private readonly endings: EndRole,
    private readonly additions: AddPerson,
    private readonly invitations: InvitePerson,
  ) {
    super();
  }

  override roleFacts(sql: Sql, place?: RolePlace): Promise<RoleFacts> {
    return readRoleFacts(sql, this.clock.now(), place);
  }

  override async rolesOf(sql: Sql, personId: Uuid, place: RolePlace = {}): Promise<readonly RoleKey[]> {
    const facts = await this.roleFacts(sql, place);
    return rolesOf(personId, facts.assignments, {
      roundId: place.roundId ?? null,
      datasetId: place.datasetId ?? null,
      on: facts.today,
      inactive: facts.inactive,
    });
  }

  override async require(
    sql: Sql,
    personId: Uuid,
    may: (roles: readonly RoleKey[]) => boolean,
    place?: RolePlace,
  ): Promise<void> {
    if (!may(await this.rolesOf(sql, personId, place))) throw forbidden();
  }

  override async rolesToTake(sql: Sql, personId: Uuid): Promise<readonly RoleKey[]> {
    const directory = await readDirectory(sql, this.clock.now());
    return roleKeys.filter((role) => {
      const verdict = mayGrant(directory, personId, { role, personId, roundId: null, datasetId: null });
      return verdict.ok && verdict.byOneself;
    });
  }

  override async find(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PersonFacts>> {
    const rows = await sql.query<PersonFacts>(byId, [sql.organisationId, this.clock.now(), ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  override async findByEmail(sql: Sql, emails: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
    const rows = await sql.query<PersonFacts>(byEmail, [sql.organisationId, this.clock.now(), emails]);
    return new Map(rows.map((row) => [row.email, row]));
  }

  override async grant(sql: Sql, granted: GrantedRole, how?: GrantMark): Promise<void> {
    await this.grants.unlessHeld(sql, granted, how);
  }

  override endGiven(sql: Sql, given: GivenRole): Promise<void> {
    return this.endings.given(sql, given);
  }

  override add(sql: Sql, person: NewPerson): Promise<PersonFacts> {
    return this.additions.run(sql, person);
  }

  override invite(sql: Sql, personId: Uuid): Promise<void> {
    return this.invitations.send(sql, personId);
  }

  override inviteAnew(sql: Sql, personId: Uuid): Promise<boolean> {
    return this.invitations.sendAnew(sql, personId);
  }

  override renewInvitation(sql: Sql, personId: Uuid): Promise<string | undefined> {
    return this.invitations.renew(sql, personId);
  }

  override async demandSessions(sql: Sql, who: Identity, targetId: Uuid): Promise<void> {
    demand(mayEndSessions(await readDirectory(sql, this.clock.now()), who.personId, targetId), who.language);
  }

  override async mayManage(sql: Sql, actorId: Uuid, targetId: Uuid): Promise<boolean> {
    return mayManage(await readDirectory(sql, this.clock.now()), actorId, targetId).ok;
  }
}
