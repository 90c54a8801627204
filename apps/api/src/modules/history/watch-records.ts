import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/http/metrics.js';
import { readChainsState, type ChainsState } from './verified-chains.query.js';

/** Metrics for the operator: a record that was tampered with, or that is no longer verified. */
@Injectable()
export class WatchRecords implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const read = (): Promise<ChainsState> => this.unitOfWork.installation(readChainsState);
    const gauges = [
      {
        name: 'audit_chain_verified',
        help: 'When the record was last verified with nothing found, in seconds since 1970; of the organisation where that is longest ago',
        field: 'well',
      },
      {
        name: 'audit_chain_findings',
        help: 'What the last verification found, of all organisations',
        field: 'findings',
      },
    ] as const;
    for (const { name, help, field } of gauges) {
      this.metrics.registry.registerMetric(
        new Gauge({
          name,
          help,
          registers: [],
          async collect() {
            this.set((await read())[field]);
          },
        }),
      );
    }
  }
}
