import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { testDatabase } from '../../../test/test-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { SystemClock } from '../clock/clock.js';
import { Pools } from '../database/pools.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RandomIds } from '../ids/ids.js';
import { Purge } from './purge.js';
import { PurgeExpired } from './purge-expired.js';

let database: TestDatabase;
let pools: Pools;
let app: INestApplicationContext;

class Failing extends Purge {
  override ofInstallation(): Promise<void> {
    return Promise.reject(new Error('no room on the disk'));
  }
}

class OldAttempts extends Purge {
  override async ofInstallation(sql: Sql): Promise<void> {
    await sql.execute("DELETE FROM sign_in_attempts WHERE subject = 'old'");
  }
}

@Module({
  imports: [DiscoveryModule],
  providers: [Failing, OldAttempts, PurgeExpired, { provide: UnitOfWork, useFactory: () => unitOfWork() }],
})
class Installation {}

const unitOfWork = (): UnitOfWork => new UnitOfWork(pools, new RandomIds(), new SystemClock());

beforeAll(async () => {
  database = await testDatabase();
  pools = await Pools.open({ url: database.appUrl, connections: 2, logger: { warn: () => undefined } });
  app = await NestFactory.createApplicationContext(Installation, { logger: false });
});
afterAll(async () => {
  await app.close();
  await pools.close();
  await database.drop();
});

test('a purge that fails does not stop the others, and the failure is reported', async () => {
  await unitOfWork().installation((sql) =>
    sql.execute("INSERT INTO sign_in_attempts (subject, at, id) VALUES ('old', now(), gen_random_uuid())"),
  );
  await expect(app.get(PurgeExpired).run()).rejects.toMatchObject({ errors: [new Error('no room on the disk')] });
  expect(await unitOfWork().installation((sql) => sql.query('SELECT FROM sign_in_attempts'))).toEqual([]);
});
