import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError, notFound } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SignedIn } from '../sign-in/entry.js';
import { JoinOrganisation, type Joining } from './join-organisation.js';
import { OpenInvitations } from './open-invitation.js';

/** Somebody may hold several links: who comes second waits, and finds that theirs is gone. */
const inTurn = 'SELECT id FROM people WHERE organisation_id = $1 AND id = $2 FOR UPDATE';
const dropOthers = 'DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL';
const spend =
  'UPDATE invitations SET accepted_at = $3 WHERE organisation_id = $1 AND token_hash = $2 AND accepted_at IS NULL';

/** An invitation works once: whoever it is for has proven themselves. */
@Injectable()
export class EnterByInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly opening: OpenInvitations,
    private readonly joining: JoinOrganisation,
    private readonly security: SecurityLog,
  ) {}

  /** The password was not the account's. */
  refused(accountId: Uuid): ProblemError {
    this.security.tell('sign-in-failed', { accountId, way: 'invitation' });
    return new ProblemError('wrong-credentials');
  }

  async run(
    {
      organisationId,
      personId,
      hash,
    }: { readonly organisationId: Uuid; readonly personId: Uuid; readonly hash: Buffer },
    who: Joining,
    replaced: string | undefined,
  ): Promise<SignedIn> {
    const invitation = await this.opening.byHash(organisationId, hash);
    return this.unitOfWork.run(organisationId, personId, async (sql) => {
      await sql.query(inTurn, [organisationId, personId]);
      if ((await sql.execute(spend, [organisationId, hash, this.clock.now()])) === 0) throw notFound();
      await sql.execute(dropOthers, [organisationId, personId]);
      return this.joining.run(sql, invitation, who, replaced);
    });
  }
}
