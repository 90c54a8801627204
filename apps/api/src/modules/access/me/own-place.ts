import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { FactorNeed } from '../factors/factor-need.js';
import { readOwnPerson, readOwnRoles } from './me.query.js';

/**
 * A person in the transaction's organisation, what their roles of today require of them, and whether its mail is sent.
 */
@Injectable()
export class OwnPlace {
  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly need: FactorNeed,
  ) {}

  async read(
    sql: Sql,
    personId: Uuid,
    accountId: Uuid,
  ): Promise<Pick<MeView, 'person' | 'roles' | 'needsSecondFactor' | 'mailStaysInside'>> {
    return {
      person: orNotFound(await readOwnPerson(sql, personId)),
      roles: await readOwnRoles(sql, personId, this.clock.now()),
      needsSecondFactor: await this.need.of(sql, personId, accountId),
      mailStaysInside: this.configuration.values.smtpUrl === undefined,
    };
  }
}
