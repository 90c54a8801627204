import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { assertNoEviction } from '@stegvis/notifications';
import { Gauge } from 'prom-client';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/http/metrics.js';
import { Readiness } from '../../platform/http/readiness.js';

const states = ['planned', 'claimed', 'dead'] as const;
const count = `
  SELECT state, count(*) AS notices, coalesce(max(extract(epoch FROM clock_timestamp() - due_at)) FILTER (WHERE state = 'planned'), 0)::float8 AS age
  FROM notices WHERE state IN ('planned', 'claimed', 'dead') GROUP BY state`;

interface Count {
  readonly state: string;
  readonly notices: number;
  readonly age: number;
}

/** What whoever runs the product watches: mail that does not get out, and a Redis that would throw wake-ups away. */
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
    const counts = (): Promise<Count[]> => this.unitOfWork.dispatch((sql) => sql.query<Count>(count));
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
