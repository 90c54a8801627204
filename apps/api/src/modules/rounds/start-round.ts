import { Injectable } from '@nestjs/common';
import type { RoundView } from '@stegvis/contract';
import { canManageRounds, type Language, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { TasksOfRound } from '../tasks/tasks.door.js';
import { ReadRound } from './read-round.js';
import { RoundRecord } from './round-record.js';
import { lockRound, writeRound } from './rounds.store.js';
import { datasetsInRound } from '../inventory/inventory.door.js';

/** Starts a planned round: creates its tasks, and those of the datasets chosen so far, all with planned dates. */
@Injectable()
export class StartRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly tasks: TasksOfRound,
    private readonly rounds: ReadRound,
    private readonly record: RoundRecord,
  ) {}

  run(who: Identity, id: Uuid, language: Language): Promise<RoundView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const round = orNotFound(await lockRound(sql, id));
      await this.roles.require(sql, who.personId, canManageRounds, { roundId: id });
      if (round.state !== 'planned') {
        throw new ProblemError('conflict', { current: { state: round.state, version: round.version } });
      }
      const now = this.record.now();
      await writeRound(sql, { ...round, state: 'running', started_at: now });
      await this.tasks.begin(
        sql,
        { roundId: id, guideVersion: round.guide_version, startsOn: round.starts_on },
        await datasetsInRound(sql, id),
        now,
      );
      await this.record.write(sql, { action: 'round.started', roundId: id, name: round.name });
      return orNotFound(await this.rounds.one(sql, id, language));
    });
  }
}
