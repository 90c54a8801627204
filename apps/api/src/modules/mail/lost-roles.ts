import { Injectable } from '@nestjs/common';
import { resolveHolders, type HeldRight, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { Roles, readHeldPlaces } from '../roles/roles.door.js';
import { countMoved } from '../turns/turns.door.js';
import { readPlaceNames, type PlaceNames } from './lost-roles.query.js';
import type { Loss } from './role-scope.js';

/** A loss in its current state. */
export interface CurrentLoss extends PlaceNames {
  /** Who has the role there now. */
  readonly holders: readonly Uuid[];
  /** The number of open tasks that went with it. */
  readonly moved: number;
}

/** Finds who no longer has a role, and what went with it. */
@Injectable()
export class LostRoles {
  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly roles: Roles,
  ) {}

  /** Whether the role lasted long enough for a mail about it. */
  async lasted(sql: Sql, assignmentId: Uuid): Promise<boolean> {
    return !(await this.roles.wasPassing(sql, assignmentId, this.configuration.values.noticeQuietSeconds));
  }

  /** The people whose open tasks went to somebody who was given the role for a narrower scope. */
  async passedOn(sql: Sql, assignmentId: Uuid, begun: Loss): Promise<readonly Loss[]> {
    if (begun.roundId === null && begun.datasetId === null) return [];
    if (await this.roles.followsSomebody(sql, assignmentId, this.configuration.values.noticeQuietSeconds)) return [];
    const now = (await this.heldToday(sql)).filter((one) => concerns(one, begun));
    const before = now.filter((one) => !isAt(one, begun));
    const lost: Loss[] = [];
    for (const personId of new Set(before.map((one) => one.personId))) {
      const loss = { ...begun, personId };
      if (personId !== begun.personId && (await countMoved(sql, loss, before, now)) > 0) lost.push(loss);
    }
    return lost;
  }

  /** Null when the person has the role there, again or by another assignment. */
  async current(sql: Sql, loss: Loss): Promise<CurrentLoss | null> {
    const now = (await this.heldToday(sql)).filter((one) => concerns(one, loss));
    const assignments = now.map((one) => ({ ...one, from: null, to: null }));
    const holders = resolveHolders(assignments, {
      role: loss.role,
      roundId: loss.roundId,
      datasetId: loss.datasetId,
      on: '',
    });
    if (holders.includes(loss.personId)) return null;
    const moved = await countMoved(sql, loss, [...now, loss], now);
    return { ...(await readPlaceNames(sql, loss)), holders, moved };
  }

  /** The people who get the tasks because a narrower holder no longer has the role: nothing else notifies them. */
  async heirs(sql: Sql, loss: Loss): Promise<readonly Uuid[]> {
    const now = (await this.heldToday(sql)).filter((one) => concerns(one, loss));
    const holdersAmong = (held: readonly HeldRight[]): readonly Uuid[] =>
      resolveHolders(
        held.map((one) => ({ ...one, from: null, to: null })),
        { role: loss.role, roundId: loss.roundId, datasetId: loss.datasetId, on: '' },
      );
    const before = holdersAmong([...now, loss]);
    return holdersAmong(now).filter((person) => !before.includes(person));
  }

  private async heldToday(sql: Sql): Promise<readonly HeldRight[]> {
    return readHeldPlaces(sql, await readOrganisationToday(sql, this.clock));
  }
}

/** Whether it is the same role in an overlapping scope. */
function concerns(one: HeldRight, loss: Loss): boolean {
  const overlaps = (here: Uuid | null, there: Uuid | null): boolean =>
    here === null || there === null || here === there;
  return one.role === loss.role && overlaps(one.roundId, loss.roundId) && overlaps(one.datasetId, loss.datasetId);
}

const isAt = (one: HeldRight, { personId, roundId, datasetId }: Loss): boolean =>
  one.personId === personId && one.roundId === roundId && one.datasetId === datasetId;
