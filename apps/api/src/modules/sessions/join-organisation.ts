import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { SecurityLog } from '../../platform/http/security-log.js';
import { AuditTrail } from '../history/history.door.js';
import { Accounts } from './accounts.js';
import type { Account } from './accounts.js';
import { Sessions } from './sessions.js';
import type { Member, StartedSession } from './sessions.js';

export interface OpenInvitation {
  readonly organisationId: Uuid;
  readonly organisation: string;
  readonly personId: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** A person's first sign-in to an organisation. */
@Injectable()
export class JoinOrganisation {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly security: SecurityLog,
  ) {}

  /** The password was not the account's. */
  refused({ id }: Account): ProblemError {
    this.security.tell('sign-in-failed', { accountId: id, way: 'invitation' });
    return new ProblemError('wrong-credentials');
  }

  async run(sql: Sql, invitation: OpenInvitation, account: Account | undefined, passwordHash: string | null, replaced: string | undefined): Promise<StartedSession & { readonly member: Member }> {
    const { email, language, personId, organisationId, name } = invitation;
    const accountId = account?.id ?? (await this.accounts.add(sql, { email, language, passwordHash: passwordHash ?? '', installationAdministrator: false }));
    await this.accounts.join(sql, accountId, personId);
    await this.audit.write(sql, { action: 'person.joined', subject: { type: 'person', id: personId, title: name } });
    const member = { accountId, organisationId, personId };
    return { ...(await this.sessions.start(sql, member, replaced)), member };
  }
}
