import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Pools } from '../database/pools.js';

/** What `/metrics` shows. Modules register their own on `registry`. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  readonly failures = new Counter({ name: 'http_unexpected_failures_total', help: 'Requests that ended in a surprise', registers: [this.registry] });

  constructor(pools: Pools) {
    collectDefaultMetrics({ register: this.registry });
    for (const state of ['total', 'idle', 'waiting'] as const) {
      this.registry.registerMetric(
        new Gauge({ name: `database_pool_${state}`, help: `Connections to the database: ${state}`, registers: [], collect() { this.set(pools.usage()[state]); } }),
      );
    }
  }
}
