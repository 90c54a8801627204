import { Injectable } from '@nestjs/common';
import type { AnswerOf, roundOperations } from '@stegvis/contract';
import { canManageRounds, type Language, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { changesBetween } from '../guide/guide.door.js';
import { ReadRound } from './read-round.js';
import { RoundRecord } from './round-record.js';
import { lockRound, writeRound } from './rounds.store.js';
import { RoundUpgrades } from './round-upgrades.js';

export type UpgradeAnswer = AnswerOf<typeof roundOperations.upgradeRound>;

/** Upgrades a round to another version of the guide, or previews what that would change. */
@Injectable()
export class UpgradeRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly upgrades: RoundUpgrades,
    private readonly rounds: ReadRound,
    private readonly record: RoundRecord,
  ) {}

  run(who: Identity, id: Uuid, version: string, dryRun: boolean, language: Language): Promise<UpgradeAnswer> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const round = orNotFound(await lockRound(sql, id));
      await this.roles.require(sql, who.personId, canManageRounds, { roundId: id });
      if (round.state === 'archived') {
        throw new ProblemError('conflict', { current: { state: round.state, version: round.version } });
      }
      const { from, to } = await this.upgrades.guides(sql, round.guide_version, version);
      if (to === null) {
        throw new ProblemError('unknown-reference', { errors: [{ path: 'guideVersion', code: 'unknown-reference' }] });
      }
      if (!dryRun && to.version !== from.version) {
        await writeRound(sql, { ...round, guide_version: to.version });
        await this.upgrades.apply(sql, round, to, this.record.now());
        await this.record.write(sql, {
          action: 'round.upgraded',
          roundId: id,
          name: round.name,
          detail: { from: from.version, to: to.version },
        });
      }
      return {
        round: orNotFound(await this.rounds.one(sql, id, language)),
        dryRun,
        changes: changesBetween(from, to, language),
      };
    });
  }
}
