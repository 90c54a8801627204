import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Clock } from '../clock/clock.js';
import type { Pools } from '../database/pools.js';

/** The metrics of `/metrics`. Modules register their own on `registry`. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  readonly failures = new Counter({
    name: 'http_unexpected_failures_total',
    help: 'Requests that ended in a surprise',
    registers: [this.registry],
  });

  constructor(pools: Pools, clock: Clock) {
    collectDefaultMetrics({ register: this.registry });
    this.registry.registerMetric(
      new Gauge({
        name: 'clock_skew_seconds',
        help: "How far the clock of the database, which the product goes by, is ahead of the machine's",
        registers: [],
        collect() {
          this.set(clock.skew());
        },
      }),
    );
    for (const state of ['total', 'idle', 'waiting'] as const) {
      this.registry.registerMetric(
        new Gauge({
          name: `database_pool_${state}`,
          help: `Connections to the database: ${state}`,
          registers: [],
          collect() {
            this.set(pools.usage()[state]);
          },
        }),
      );
    }
  }
}
