import { Injectable } from '@nestjs/common';
import { needsSecondFactor, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { readFactorFacts } from './factor-need.query.js';

/** Whether somebody has to set up a second factor first, by today's roles in the transaction's organisation. */
@Injectable()
export class FactorNeed {
  constructor(private readonly clock: Clock) {}

  async of(sql: Sql, personId: Uuid, accountId: Uuid | null): Promise<boolean> {
    const facts = await readFactorFacts(sql, personId, accountId, this.clock.now());
    return facts !== undefined && needsSecondFactor(facts);
  }
}
