import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, type Municipality } from '../../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { HeldRight } from '@stegvis/workflow';
import { readHeldPlaces } from './held.query.js';

let app: RunningApp;
let town: Municipality;
beforeAll(async () => {
  app = await startApp();
  town = await aMunicipality(app);
});
afterAll(() => app.close());

const [yesterday, today, tomorrow] = ['2026-03-01', '2026-03-02', '2026-03-03'];
const heldOn = (day: string, organisation = town.id): Promise<readonly HeldRight[]> =>
  app.nest.get(UnitOfWork).read(organisation, (sql) => readHeldPlaces(sql, { today: day }));

describe('roles_held', () => {
  test.each([
    ['without a period', {}, true],
    ['from today', { from: today }, true],
    ['from tomorrow', { from: tomorrow }, false],
    ['until today', { to: today }, true],
    ['until yesterday', { to: yesterday }, false],
    ['ended', { ended: '2026-03-01T12:00:00Z' }, false],
    ['of somebody whose last day is today', { left: today }, true],
    ['of somebody who left yesterday', { left: yesterday }, false],
  ])('has a role %s: %s, %s', async (_name, period, held) => {
    const { from, to, ended, left }: { from?: string; to?: string; ended?: string; left?: string } = period;
    const { id } = await town.contact(`Person ${randomUUID()}`);
    await app.owner.query('UPDATE people SET left_on = $2 WHERE id = $1', [id, left ?? null]);
    await app.owner.query(
      "INSERT INTO role_assignments (organisation_id, id, role, person_id, valid_from, valid_to, created_at, ended_at) VALUES ($1, gen_random_uuid(), 'archivist', $2, $3, $4, now(), $5)",
      [town.id, id, from ?? null, to ?? null, ended ?? null],
    );
    expect((await heldOn(today)).some((one) => one.personId === id)).toBe(held);
  });

  test('shows nothing of another organisation, whatever id it is called with', async () => {
    const other = await aMunicipality(app);
    const rows = await app.nest
      .get(UnitOfWork)
      .read(other.id, (sql) => sql.query('SELECT * FROM roles_held($1, $2::date)', [town.id, today]));
    expect(rows).toEqual([]);
    expect(await heldOn(today)).not.toEqual([]);
  });

  test('is inlined into the statement by PostgreSQL, which uses the indexes of the tables', async () => {
    const plan = await app.nest
      .get(UnitOfWork)
      .read(town.id, (sql) =>
        sql.query<{ 'QUERY PLAN': string }>(
          "EXPLAIN SELECT h.person_id FROM organisations o CROSS JOIN LATERAL roles_held(o.id, current_date) h WHERE o.id = $1 AND h.role = 'coordinator'",
          [town.id],
        ),
      );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('on role_assignments');
    expect(text).not.toMatch(/Function Scan|roles_held/);
  });
});
