import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock/clock.js';
import { Ids } from '../ids/ids.js';
import { IdempotencyKeyRow } from './idempotency-key.row.js';
import { InstallationBeat } from './installation-beat.js';
import { InstallationMarkRow } from './installation-mark.row.js';
import type { OpenDatabase } from './open-database.js';
import { Pools, pooledRoles, type PooledRole } from './pools.js';
import { TickRow } from './tick.row.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * Registers a data source that is open already under the name of its role: logins and schema are checked before Nest
 * starts.
 */
const dataSource = (pools: Pools, role: PooledRole): DynamicModule =>
  TypeOrmModule.forRootAsync({
    name: role,
    useFactory: () => pools.of(role).options,
    dataSourceFactory: () => Promise.resolve(pools.of(role)),
  });

/** Provides one data source for each role of the database, and the unit of work, which alone opens transactions. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot({ pools }: OpenDatabase): DynamicModule {
    const rows = TypeOrmModule.forFeature([IdempotencyKeyRow, InstallationMarkRow, TickRow], 'stegvis_app');
    return {
      module: DatabaseModule,
      imports: [...pooledRoles.map((role) => dataSource(pools, role)), rows],
      providers: [
        { provide: Pools, useValue: pools },
        {
          provide: UnitOfWork,
          inject: [Pools, Ids, Clock],
          useFactory: (...parts: [Pools, Ids, Clock]) => new UnitOfWork(...parts),
        },
        InstallationBeat,
      ],
      exports: [Pools, UnitOfWork],
    };
  }
}
