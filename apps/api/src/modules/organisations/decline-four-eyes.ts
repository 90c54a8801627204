import { Injectable } from '@nestjs/common';
import type { FourEyesView } from '@stegvis/contract';
import { maySwitchFourEyes } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, notFound } from '../../platform/http/problem.js';
import { FourEyes } from './four-eyes.js';

/** Keeps four eyes on: somebody who decides declines, or the proposer withdraws the proposal. */
@Injectable()
export class DeclineFourEyes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fourEyes: FourEyes,
    private readonly changes: ChangeFeed,
  ) {}

  run(who: Identity): Promise<FourEyesView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (!maySwitchFourEyes((await this.fourEyes.decider(sql, who.personId)).roles)) throw forbidden();
      orNotFound(await this.fourEyes.open(sql));
      if (!(await this.fourEyes.close(sql, 'kept'))) throw notFound();
      this.changes.publish(sql, { type: 'organisation', id: who.organisationId });
      return this.fourEyes.view(sql, who.personId);
    });
  }
}
