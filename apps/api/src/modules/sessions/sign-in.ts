import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Accounts } from './accounts.js';
import type { Entry } from './entry.js';
import { SecondStep } from './factors/second-step.js';
import { isPassword } from './passwords.js';
import { Sessions } from './sessions.js';
import { Throttle } from './throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The token of the session that the request came with. */
  readonly replaced: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly secondStep: SecondStep,
  ) {}

  /** A session; where the account has a second factor, what waits for it. */
  async run({ email, password, address, replaced }: Credentials): Promise<Entry> {
    await this.throttle.count({ email, address });
    const account = await this.accounts.byEmail(email);
    const right = await isPassword(password, account?.disabled === false ? account.password_hash : null);
    if (!right || account === undefined) throw new ProblemError('wrong-credentials');
    const [first] = await this.accounts.memberships(account.id);
    if (first === undefined) throw new ProblemError('wrong-credentials');
    await this.throttle.forgive({ email, address });
    const member = { accountId: account.id, organisationId: first.organisation_id, personId: first.person_id };
    const pending = await this.secondStep.askFor(member);
    if (pending !== null) return pending;
    const session = await this.unitOfWork.installation((sql) => this.sessions.start(sql, member, replaced));
    return { ...session, member };
  }
}
