import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { assertNoEviction } from '@stegvis/notifications';
import { Gauge } from 'prom-client';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/http/metrics.js';
import { Readiness } from '../../platform/http/readiness.js';
import { countNotices, countUnknownResults, readHolds, type Count, type Holds } from './mail-state.query.js';

const states = ['planned', 'claimed', 'dead'] as const;
/** Metrics and readiness for the operator: mail that is not sent, and a Redis that would evict wake-ups. */
@Injectable()
export class WatchMail implements OnModuleInit {
  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    const { redisUrl } = this.configuration.values;
    if (redisUrl !== undefined) {
      this.readiness.add('redis', async () => {
        await assertNoEviction(redisUrl);
        return null;
      });
    }
    this.readiness.remark('mail', async () => heldInWords(await this.holds()));
    this.measureStates();
    this.measureDoubt();
  }

  private holds(): Promise<Holds> {
    return this.unitOfWork.dispatch(readHolds);
  }

  /** Counts held mails, and mails that may have been sent more than once. */
  private measureDoubt(): void {
    const read = (): Promise<Holds> => this.holds();
    const results = (): Promise<number> => this.unitOfWork.dispatch(countUnknownResults);
    const { registry } = this.metrics;
    registry.registerMetric(
      new Gauge({
        name: 'mail_held',
        help: 'Holds on mail: of the whole installation (0 or 1), and how many organisations hold theirs',
        labelNames: ['scope'],
        registers: [],
        async collect() {
          const { installation, organisations } = await read();
          this.set({ scope: 'installation' }, installation);
          this.set({ scope: 'organisation' }, organisations);
        },
      }),
    );
    registry.registerMetric(
      new Gauge({
        name: 'mail_unknown_results',
        help: 'How often a mail was handed over and nobody knows whether it was taken: as many may have arrived twice',
        registers: [],
        async collect() {
          this.set(await results());
        },
      }),
    );
  }

  private measureStates(): void {
    const counts = (): Promise<readonly Count[]> => this.unitOfWork.dispatch(countNotices);
    const { registry } = this.metrics;
    registry.registerMetric(
      new Gauge({
        name: 'notices',
        help: 'Notices that have not come to their end well, by state',
        labelNames: ['state'],
        registers: [],
        async collect() {
          const found = await counts();
          for (const state of states) this.set({ state }, found.find((one) => one.state === state)?.notices ?? 0);
        },
      }),
    );
    registry.registerMetric(
      new Gauge({
        name: 'outbox_oldest_age_seconds',
        help: 'How long the mail that has waited longest should have been out; 0 when none is late',
        registers: [],
        async collect() {
          this.set(Math.max(0, ...(await counts()).map((one) => one.age)));
        },
      }),
    );
  }
}

function heldInWords({ installation, organisations, since }: Holds): string | null {
  if (installation > 0) return `held for the whole installation since ${since ?? ''}`;
  return organisations > 0 ? `held by ${String(organisations)} of the organisations` : null;
}
