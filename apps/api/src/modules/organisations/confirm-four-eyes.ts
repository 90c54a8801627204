import { Injectable } from '@nestjs/common';
import type { FourEyesView } from '@stegvis/contract';
import { mayAgreeToFourEyes, maySwitchFourEyes } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, forbidden, orNotFound, notFound } from '../../platform/http/problem.js';
import { FourEyes } from './four-eyes.js';
import { updateOrganisation } from './organisations.store.js';

/** Somebody other than the proposer agrees: from now on one person may submit and approve. */
@Injectable()
export class ConfirmFourEyes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fourEyes: FourEyes,
    private readonly changes: ChangeFeed,
  ) {}

  run(who: Identity): Promise<FourEyesView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const agreeing = await this.fourEyes.decider(sql, who.personId);
      if (who.via !== 'session' || !maySwitchFourEyes(agreeing.roles)) throw forbidden();
      const proposal = orNotFound(await this.fourEyes.open(sql));
      if (!mayAgreeToFourEyes(await this.fourEyes.decider(sql, proposal.id), agreeing)) {
        throw new ProblemError('other-person-needed');
      }
      if (!(await this.fourEyes.close(sql, 'off'))) throw notFound();
      await updateOrganisation(sql, { four_eyes: false });
      this.changes.publish(sql, { type: 'organisation', id: who.organisationId });
      return this.fourEyes.view(sql, who.personId);
    });
  }
}
