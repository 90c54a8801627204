import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/http/metrics.js';

const state = `
  SELECT coalesce(min(extract(epoch FROM coalesce(well_at, 'epoch'))), 0)::float8 AS well, coalesce(sum(findings), 0)::float8 AS findings
  FROM audit_chains WHERE verified_at IS NOT NULL`;

/** Metrics for the operator: a record that was tampered with, or that is no longer verified. */
@Injectable()
export class WatchRecords implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const read = async (): Promise<{ readonly well: number; readonly findings: number }> => {
      const [row] = await this.unitOfWork.installation((sql) => sql.query<{ well: number; findings: number }>(state));
      return row ?? { well: 0, findings: 0 };
    };
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
