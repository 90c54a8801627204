import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from './sessions.js';
import { SqlIdentities } from './sql-identities.js';

@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly identities: SqlIdentities,
  ) {}

  /** Here at once, in other processes within the second that they remember. */
  async run(token: string): Promise<void> {
    await this.unitOfWork.installation((sql) => this.sessions.end(sql, token));
    this.identities.forget(token);
  }
}
