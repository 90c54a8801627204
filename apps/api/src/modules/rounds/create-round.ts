import { Injectable } from '@nestjs/common';
import type { BodyOf, RoundView, roundOperations } from '@stegvis/contract';
import { canManageRounds, unplannable, type Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid, refuseInvalid } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { Guides } from '../guide/guide.door.js';
import { ReadRound } from './read-round.js';
import { RoundRecord } from './round-record.js';
import { insertRound } from './rounds.store.js';

type NewRound = BodyOf<typeof roundOperations.createRound>;

/** Plans a round. It is pinned to a version of the guide; nothing happens before it is started. */
@Injectable()
export class CreateRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly guides: Guides,
    private readonly rounds: ReadRound,
    private readonly record: RoundRecord,
  ) {}

  run(who: Identity, body: NewRound, language: Language): Promise<RoundView> {
    const targetOn = body.targetOn ?? null;
    refuseInvalid(unplannable({ startsOn: body.startsOn, targetOn }));
    if (targetOn !== null && targetOn < body.startsOn) throw invalid({ path: 'targetOn', code: 'before-start' });
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canManageRounds);
      const guide =
        body.guideVersion === undefined
          ? await this.guides.newest(sql)
          : await this.guides.find(sql, body.guideVersion);
      if (guide === null) {
        throw new ProblemError('unknown-reference', { errors: [{ path: 'guideVersion', code: 'unknown-reference' }] });
      }
      const id = this.record.newId();
      await insertRound(sql, {
        id,
        name: body.name,
        startsOn: body.startsOn,
        targetOn,
        guideVersion: guide.version,
        now: this.record.now(),
      });
      await this.record.write(sql, { action: 'round.created', roundId: id, name: body.name, detail: { ...body } });
      return orNotFound(await this.rounds.one(sql, id, language));
    });
  }
}
