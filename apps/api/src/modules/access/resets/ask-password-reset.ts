import { Injectable } from '@nestjs/common';
import { Accounts } from '../sign-in/accounts.js';
import { Throttle } from '../sign-in/throttle.js';
import { AfterResponse } from './after-response.js';
import { ResendInvitation } from './resend-invitation.js';
import { SendPasswordLink } from './send-password-link.js';

export interface AskedReset {
  readonly email: string;
  readonly next: string | null;
  /** The client's network address. */
  readonly address: string;
  readonly browser: string | undefined;
}

@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly links: SendPasswordLink,
    private readonly invitations: ResendInvitation,
    private readonly work: AfterResponse,
  ) {}

  /** Answers before the address is looked up, so that neither the answer nor its time reveals whether it is known. */
  async run({ email, next, address, browser }: AskedReset): Promise<void> {
    await this.throttle.count({ email, address, browser, of: 'reset' });
    this.work.begin(() => this.send(email, next));
  }

  private async send(email: string, next: string | null): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (account === undefined) await this.invitations.run(email);
    else await this.links.run(account, email, next);
  }
}
