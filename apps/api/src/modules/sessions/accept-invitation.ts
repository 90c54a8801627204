import { Injectable } from '@nestjs/common';
import type { Instant } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError, notFound } from '../../platform/http/problem.js';
import { hashOf, organisationOf } from '../../platform/ids/organisation-token.js';
import { Accounts } from './accounts.js';
import { JoinOrganisation } from './join-organisation.js';
import type { OpenInvitation } from './join-organisation.js';
import { hashPassword, isPassword } from './passwords.js';
import type { Member, StartedSession } from './sessions.js';
import { Throttle } from './throttle.js';

interface Row extends Omit<OpenInvitation, 'organisationId'> {
  readonly expires_at: Instant;
}

const read = `
  SELECT i.person_id AS "personId", i.expires_at, p.name, p.email, p.language, o.name AS organisation
  FROM invitations i JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id JOIN organisations o ON o.id = i.organisation_id
  WHERE i.organisation_id = $1 AND i.token_hash = $2 AND i.accepted_at IS NULL
    AND (p.account_id IS NULL OR p.account_id = (SELECT a.id FROM accounts a WHERE a.email = p.email))
    AND (p.left_on IS NULL OR p.left_on >= ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;
const spend = 'UPDATE invitations SET accepted_at = $3 WHERE organisation_id = $1 AND token_hash = $2 AND accepted_at IS NULL';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly joining: JoinOrganisation,
    private readonly throttle: Throttle,
  ) {}

  /** Changes nothing: a mail scanner may look. Whether the address has an account, maybe in another organisation, only a right password tells.
   *  @throws ProblemError 404 for a spent or unknown link, 410 for an old one. */
  look(token: string): Promise<OpenInvitation> {
    return this.open(token);
  }

  async run(token: string, password: string, address: string, replaced: string | undefined): Promise<StartedSession & { readonly member: Member }> {
    const invitation = await this.open(token);
    await this.throttle.count({ email: invitation.email, address });
    const account = await this.accounts.byEmail(invitation.email);
    // The link proves the address; whoever has an account already proves that it is theirs as well.
    if (account !== undefined && (account.disabled || !(await isPassword(password, account.password_hash)))) throw new ProblemError('wrong-credentials');
    await this.throttle.forgive({ email: invitation.email, address });
    const passwordHash = account === undefined ? await hashPassword(password) : null;
    return this.unitOfWork.run(invitation.organisationId, invitation.personId, async (sql) => {
      if ((await sql.execute(spend, [invitation.organisationId, hashOf(token), this.clock.now()])) === 0) throw notFound();
      return this.joining.run(sql, invitation, account, passwordHash, replaced);
    });
  }

  private async open(token: string): Promise<OpenInvitation> {
    const organisationId = organisationOf(token);
    if (organisationId === null) throw notFound();
    const [row] = await this.unitOfWork.read(organisationId, (sql) => sql.query<Row>(read, [organisationId, hashOf(token), this.clock.now()]));
    if (row === undefined) throw notFound();
    if (row.expires_at <= this.clock.now()) throw new ProblemError('token-expired');
    return { ...row, organisationId };
  }
}
