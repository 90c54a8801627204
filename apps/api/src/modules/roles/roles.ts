import { Injectable } from '@nestjs/common';
import { mayEndSessions, mayGrant, mayManage, roleKeys, rolesOf } from '@stegvis/workflow';
import type { HeldRight, Period, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';
import { EndRole } from './assignments/end-role.js';
import { followsSomebody, wasPassing } from './assignments/ended-roles.query.js';
import { GrantRole, type GrantMark } from './assignments/grant-role.js';
import type { GivenRole } from './assignments/role-assignments.store.js';
import { demand } from './authority/demand.js';
import { readDirectory } from './authority/directory.query.js';
import { readRoleFacts, type RoleFacts, type RolePlace } from './held/role-facts.query.js';

/** What other rooms ask of roles. Everything happens in the caller's transaction. */
@Injectable()
export class Roles {
  constructor(
    private readonly grants: GrantRole,
    private readonly endings: EndRole,
  ) {}

  facts(sql: Sql, place?: RolePlace): Promise<RoleFacts> {
    return readRoleFacts(sql, place);
  }

  /**
   * Roles that the person holds there today in their own right. Those of people whom they stand in for are left out:
   * they only give tasks and reviews, which the room `tasks` judges itself.
   */
  async of(
    sql: Sql,
    personId: Uuid,
    { roundId = null, datasetId = null }: RolePlace = {},
  ): Promise<readonly RoleKey[]> {
    const { assignments, today, inactive } = await readRoleFacts(sql, { roundId, datasetId });
    return rolesOf(personId, assignments, { roundId, datasetId, on: today, inactive });
  }

  /** @throws ProblemError 403 when `may` refuses the person's roles: `require(sql, who.personId, canManagePeople)` */
  async require(
    sql: Sql,
    personId: Uuid,
    may: (roles: readonly RoleKey[]) => boolean,
    place?: RolePlace,
  ): Promise<void> {
    if (!may(await this.of(sql, personId, place))) throw forbidden();
  }

  /**
   * Somebody who could remove others' factors could sign in as them, so it takes an administrator in their own right:
   * no substitute, no token, and no visitor of a demo who impersonates an administrator. @throws ProblemError 403
   */
  async requireAdministrator(sql: Sql, { personId, via, visiting }: Identity): Promise<void> {
    if (via !== 'session' || visiting) throw forbidden();
    await this.require(sql, personId, (roles) => roles.includes('administrator'));
  }

  /** Roles for the whole organisation that the person may take themselves, since nobody else could give them. */
  async toTake(sql: Sql, personId: Uuid): Promise<readonly RoleKey[]> {
    const directory = await readDirectory(sql);
    return roleKeys.filter((role) => {
      const verdict = mayGrant(directory, personId, { role, personId, roundId: null, datasetId: null });
      return verdict.ok && verdict.byOneself;
    });
  }

  /**
   * Gives a role for the period, by default from today on; returns null when the person has it there then anyway.
   * Recorded, and the people concerned are notified. The caller has judged that it may be given.
   */
  grant(sql: Sql, granted: HeldRight, how?: GrantMark & { readonly period?: Period }): Promise<Uuid | null> {
    return this.grants.unlessHeld(sql, granted, how);
  }

  /**
   * Ends the role that the task had given, if the person still has it, and no other. Recorded, and they are notified.
   */
  endGiven(sql: Sql, given: GivenRole): Promise<void> {
    return this.endings.given(sql, given);
  }

  /**
   * Whether the first person may manage the second: they could have given all that the second holds, stands in for or
   * will hold.
   */
  async mayManage(sql: Sql, actorId: Uuid, targetId: Uuid): Promise<boolean> {
    return mayManage(await readDirectory(sql), actorId, targetId).ok;
  }

  /** @throws ProblemError 403 with who could, when `who` may not end the target's sessions or revoke their tokens */
  async demandSessions(sql: Sql, who: Identity, targetId: Uuid): Promise<void> {
    demand(mayEndSessions(await readDirectory(sql), who.personId, targetId), who.language);
  }

  /**
   * Whether somebody else had the role in exactly this scope until then: it ended at most so many seconds before, or on
   * the day before.
   */
  followsSomebody(sql: Sql, assignmentId: Uuid, quietSeconds: number): Promise<boolean> {
    return followsSomebody(sql, assignmentId, quietSeconds);
  }

  /** Whether the role was ended within so many seconds after it was given. */
  wasPassing(sql: Sql, assignmentId: Uuid, quietSeconds: number): Promise<boolean> {
    return wasPassing(sql, assignmentId, quietSeconds);
  }
}
