import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { Accounts } from '../sign-in/accounts.js';
import type { SignedIn } from '../sign-in/entry.js';
import { Sessions } from '../sign-in/sessions.js';

export interface OpenInvitation {
  readonly organisationId: Uuid;
  readonly organisation: string;
  readonly personId: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** The account that somebody has already, or the password of a new one. */
export type Joining = { readonly accountId: Uuid } | { readonly passwordHash: string };

/** A person's first sign-in to an organisation. */
@Injectable()
export class JoinOrganisation {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  async run(sql: Sql, invitation: OpenInvitation, who: Joining, replaced: string | undefined): Promise<SignedIn> {
    const { email, language, personId, organisationId, name } = invitation;
    const accountId =
      'accountId' in who
        ? who.accountId
        : await this.accounts.add(sql, {
            email,
            language,
            passwordHash: who.passwordHash,
            installationAdministrator: false,
          });
    await this.accounts.join(sql, accountId, personId);
    await this.audit.write(sql, { action: 'person.joined', subject: { type: 'person', id: personId, title: name } });
    const member = { accountId, organisationId, personId };
    return { ...(await this.sessions.start(sql, member, replaced)), member };
  }
}
