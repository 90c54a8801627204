import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Purge } from './purge.js';
import { Tick } from './tick.js';

/** Runs the purge of every room once an hour. */
@Injectable()
export class PurgeExpired {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Runs each purge in a transaction of its own, so that one that fails does not stop the others. @throws
   * AggregateError of what failed.
   */
  @Tick({ task: 'purge', seconds: 3600, failed: 'old rows were not removed this time' })
  async run(): Promise<void> {
    const failures: unknown[] = [];
    const attempt = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => void failures.push(error));
    const purges = this.purges();
    for (const purge of purges) await attempt(this.unitOfWork.installation((sql) => purge.ofInstallation(sql)));
    for (const organisation of await this.unitOfWork.organisations()) {
      for (const purge of purges) {
        await attempt(this.unitOfWork.run(organisation, null, (sql) => purge.ofOrganisation(sql)));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some old rows were not removed');
  }

  private purges(): readonly Purge[] {
    const instances = this.discovery.getProviders().map((provider) => provider.instance as unknown);
    return [...new Set(instances)].filter((one) => one instanceof Purge);
  }
}
