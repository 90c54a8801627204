import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { outboxContract, type NoticeState, type OutboxHarness } from '@stegvis/notifications/testing';
import pg from 'pg';
import { testDatabase } from '../../../test/test-database.js';
import { SystemClock } from '../../platform/clock/clock.js';
import { Pools } from '../../platform/database/pools.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RandomIds } from '../../platform/ids/ids.js';
import { SqlOutbox } from './sql-outbox.js';

const organisations = {
  one: '01932b6e-7b1a-7c3e-9a55-000000000001',
  two: '01932b6e-7b1a-7c3e-9a55-000000000002',
} as const;
const people = { anna: '01932b6e-7b1a-7c3e-9a55-00000000000a', ola: '01932b6e-7b1a-7c3e-9a55-00000000000b' } as const;

outboxContract(
  { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test },
  'PostgreSQL',
  async (): Promise<OutboxHarness> => {
    const database = await testDatabase();
    const pools = await Pools.open({ url: database.url, connections: 4, logger: { warn: () => undefined } });
    const ids = new RandomIds();
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (const [name, id] of Object.entries(organisations)) {
      await owner.query(
        `INSERT INTO organisations (id, name, kind, slug, created_at) VALUES ($1, $2, 'municipality', $2, now()) ON CONFLICT DO NOTHING`,
        [id, name],
      );
      for (const [person, personId] of Object.entries(people)) {
        await owner.query(
          `INSERT INTO people (organisation_id, id, name, email, created_at) VALUES ($1, $2, $3, $3 || '@example.org', now()) ON CONFLICT DO NOTHING`,
          [id, personId, person],
        );
      }
    }
    return {
      outbox: new SqlOutbox(new UnitOfWork(pools, ids, new SystemClock()), ids),
      plant: async ({ recipient, organisation = 'one', bundled, dueInSeconds = 0 }) => {
        const id = ids.next();
        const person = people[recipient];
        await owner.query(
          `INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at)
         VALUES ($1, $2, 'task', $2, $3, '1', $4, $5, clock_timestamp() + make_interval(secs => $6))`,
          [
            organisations[organisation],
            id,
            bundled ? 'turn' : 'returned',
            person,
            bundled ? `tasks/${person}` : `returned/${id}`,
            dueInSeconds,
          ],
        );
        return id;
      },
      passTime: async (seconds) => {
        await owner.query(
          `UPDATE notices SET due_at = due_at - make_interval(secs => $1), lease_until = lease_until - make_interval(secs => $1), first_attempt_at = first_attempt_at - make_interval(secs => $1)`,
          [seconds],
        );
      },
      stateOf: async (id) => {
        const { rows } = await owner.query<{ state: NoticeState; reason: string | null; unknownResults: number }>(
          `SELECT CASE state WHEN 'claimed' THEN 'planned' ELSE state END AS state, coalesce(response, reason) AS reason, unknown_results AS "unknownResults" FROM notices WHERE id = $1`,
          [id],
        );
        return rows[0] ?? { state: 'dead', reason: 'gone', unknownResults: 0 };
      },
      hold: async (whose) => {
        if (whose === 'all') await owner.query('INSERT INTO mail_hold_of_installation DEFAULT VALUES');
        else {
          await owner.query('INSERT INTO mail_holds (organisation_id, held_by) VALUES ($1, $2)', [
            organisations[whose],
            people.anna,
          ]);
        }
      },
      release: async () => {
        await owner.query('DELETE FROM mail_holds');
        await owner.query('DELETE FROM mail_hold_of_installation');
      },
      now: async () => {
        const { rows } = await owner.query<{ now: string }>(
          'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now',
        );
        return Number(rows[0]?.now);
      },
      clear: async () => {
        await owner.query('DELETE FROM notices');
        await owner.query('DELETE FROM mail_holds');
        await owner.query('DELETE FROM mail_hold_of_installation');
      },
      close: async () => {
        await owner.end();
        await pools.close();
        await database.drop();
      },
    };
  },
);
