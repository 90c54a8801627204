import { Injectable } from '@nestjs/common';
import type { OrganisationView, setupBody } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { z } from 'zod';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { PersonFacts } from '../people/people.door.js';
import { Accounts } from './accounts.js';
import { FoundOrganisation } from './found-organisation.js';
import { hashPassword } from './passwords.js';
import { Sessions } from './sessions.js';
import type { StartedSession } from './sessions.js';

export interface SetUpResult {
  readonly organisation: OrganisationView;
  readonly person: PersonFacts;
  readonly session: StartedSession;
}

const lock = "SELECT pg_advisory_xact_lock(hashtextextended('stegvis set-up', 0))";
const done = 'SELECT EXISTS (SELECT FROM accounts WHERE installation_administrator) AS done';

/** Makes the first organisation and its administrator. Works once, however many ask at the same time. */
@Injectable()
export class SetUp {
  private known = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly founding: FoundOrganisation,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  async isNeeded(): Promise<boolean> {
    if (!this.known) this.known = await this.unitOfWork.installation((sql) => isDone(sql));
    return !this.known;
  }

  async run({ organisation, administrator }: z.output<typeof setupBody>, language: Language): Promise<SetUpResult> {
    if (!(await this.isNeeded())) throw new ProblemError('already-set-up');
    const passwordHash = await hashPassword(administrator.password);
    return this.unitOfWork.run(this.ids.next(), null, async (sql) => {
      await sql.query(lock);
      if (await isDone(sql)) throw new ProblemError('already-set-up');
      const founded = await this.founding.run(sql, organisation, { ...administrator, language });
      const { email } = administrator;
      const accountId = await this.accounts.add(sql, { email, passwordHash, language, installationAdministrator: true });
      await this.accounts.join(sql, accountId, founded.person.id);
      const session = await this.sessions.start(sql, { accountId, organisationId: founded.organisation.id, personId: founded.person.id }, undefined);
      return { ...founded, session };
    });
  }
}

async function isDone(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ done: boolean }>(done);
  return row?.done === true;
}
