import { Injectable } from '@nestjs/common';
import type { BodyOf, RoundView, roundOperations } from '@stegvis/contract';
import { canManageRounds, canSteerRound, unplannable, type Language, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid, refuseInvalid, stale } from '../../platform/http/problem.js';
import { changedValues, readLastChange } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { TasksOfRound } from '../tasks/tasks.door.js';
import { ReadRound } from './read-round.js';
import { RoundRecord } from './round-record.js';
import { lockRound, writeRound } from './rounds.store.js';
import type { RoundFields } from './round.row.js';

type Patch = BodyOf<typeof roundOperations.updateRound>;

/**
 * Changes name or dates, or archives the round. Dates that follow from the start move with it, except those set by
 * hand.
 */
@Injectable()
export class ChangeRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly tasks: TasksOfRound,
    private readonly rounds: ReadRound,
    private readonly record: RoundRecord,
  ) {}

  run(who: Identity, id: Uuid, seen: number, patch: Patch, language: Language): Promise<RoundView> {
    refuseInvalid(unplannable({ startsOn: patch.startsOn, targetOn: patch.targetOn }));
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const round = orNotFound(await lockRound(sql, id));
      if (round.version !== seen) {
        throw stale(seen, {
          ...orNotFound(await this.rounds.one(sql, id, language)),
          ...(await readLastChange(sql, 'round', id)),
        });
      }
      await this.roles.require(sql, who.personId, patch.archived === undefined ? canSteerRound : canManageRounds, {
        roundId: id,
      });
      await this.write(sql, round, patch);
      return orNotFound(await this.rounds.one(sql, id, language));
    });
  }

  private async write(sql: Sql, round: RoundFields, patch: Patch): Promise<void> {
    const now = this.record.now();
    const changed: RoundFields = {
      ...round,
      name: patch.name ?? round.name,
      starts_on: patch.startsOn ?? round.starts_on,
      target_on: patch.targetOn === undefined ? round.target_on : patch.targetOn,
      state: stateAfter(round, patch.archived),
    };
    if (changed.target_on !== null && changed.target_on < changed.starts_on) {
      throw invalid({ path: 'targetOn', code: 'before-start' });
    }
    await writeRound(sql, { ...changed, archivedAt: changed.state === 'archived' ? now : null });
    if (changed.starts_on !== round.starts_on && round.state === 'running') {
      await this.tasks.moveStart(
        sql,
        { roundId: round.id, guideVersion: round.guide_version, startsOn: round.starts_on },
        changed.starts_on,
        now,
      );
    }
    const action = changed.state === 'archived' && round.state !== 'archived' ? 'round.archived' : 'round.updated';
    await this.record.write(sql, {
      action,
      roundId: round.id,
      name: changed.name,
      detail: { ...changedValues(facts(round), facts(changed)) },
    });
  }
}

const facts = (row: RoundFields) => ({
  name: row.name,
  startsOn: row.starts_on,
  targetOn: row.target_on,
  state: row.state,
});

/** Only a completed round can be archived, and restored. */
function stateAfter(round: RoundFields, archived: boolean | undefined): RoundFields['state'] {
  if (archived === undefined || archived === (round.state === 'archived')) return round.state;
  if (!archived) return 'completed';
  if (round.state !== 'completed') {
    throw new ProblemError('conflict', { current: { state: round.state, version: round.version } });
  }
  return 'archived';
}
