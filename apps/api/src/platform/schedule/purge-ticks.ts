import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Sql } from '../database/sql.js';
import { Purge } from './purge.js';
import { purgeTicks } from '../database/ticks.store.js';

const keptSeconds = 7 * 86_400;

@Injectable()
export class PurgeTicks extends Purge {
  constructor(private readonly clock: Clock) {
    super();
  }

  override ofInstallation(sql: Sql): Promise<void> {
    return purgeTicks(sql, this.clock.after(-keptSeconds));
  }
}
