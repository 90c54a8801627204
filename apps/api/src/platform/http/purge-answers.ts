import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Purge } from '../schedule/purge.js';
import { nobodysOrganisation, purgeAnswers } from './idempotent-answers.query.js';

@Injectable()
export class PurgeAnswers extends Purge {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  override ofInstallation(): Promise<void> {
    return this.unitOfWork.run(nobodysOrganisation, null, purgeAnswers);
  }

  override ofOrganisation(sql: Sql): Promise<void> {
    return purgeAnswers(sql);
  }
}
