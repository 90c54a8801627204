import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SealAuditTrail } from './seal-audit-trail.js';
import { verifyAuditTrail } from './verify-audit-trail.js';
import type { Verification } from './verify-audit-trail.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  for (let number = 0; number < 5; number += 1) await kommun.contact(`Person ${String(number)}`);
}, 60_000);
afterAll(() => app.close());

const seal = (): Promise<void> => app.nest.get(SealAuditTrail).sealAll();
const verify = (): Promise<Verification> => app.nest.get(UnitOfWork).read(kommun.id, verifyAuditTrail);

describe('the audit trail', () => {
  test('is sealed a while after, once, in one chain that holds', async () => {
    await seal();
    expect(await verify()).toEqual({ intact: true, seals: 0 });
    app.clock.advance(600);
    await Promise.all([seal(), seal()]);
    const sealed = await verify();
    const { rows } = await app.owner.query('SELECT count(*)::int AS count FROM audit_events WHERE organisation_id = $1', [kommun.id]);
    expect(sealed).toEqual({ intact: true, seals: rows[0].count });
    await kommun.contact('Senare Person');
    app.clock.advance(600);
    await seal();
    expect(await verify()).toMatchObject({ intact: true, seals: Number(rows[0].count) + 1 });
  });

  test('cannot be changed by the product itself', async () => {
    const work = app.nest.get(UnitOfWork);
    for (const statement of ["UPDATE audit_events SET action = 'x'", 'DELETE FROM audit_events', "UPDATE audit_seals SET hash = ''", 'DELETE FROM audit_seals', 'TRUNCATE audit_events']) {
      await expect(work.run(kommun.id, null, (sql) => sql.execute(statement))).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('shows where somebody else changed it', async () => {
    const { rows } = await app.owner.query('SELECT event_id, number::int FROM audit_seals WHERE organisation_id = $1 AND number = 3', [kommun.id]);
    const { event_id: id } = rows[0];
    const { rows: before } = await app.owner.query('SELECT action FROM audit_events WHERE id = $1', [id]);
    await app.owner.query("UPDATE audit_events SET action = 'nothing.happened' WHERE id = $1", [id]);
    expect(await verify()).toEqual({ intact: false, brokenAt: 3, eventId: id });
    await app.owner.query('UPDATE audit_events SET action = $2 WHERE id = $1', [id, before[0].action]);
    expect(await verify()).toMatchObject({ intact: true });
    await app.owner.query('DELETE FROM audit_seals WHERE organisation_id = $1 AND number = 2', [kommun.id]);
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 2 });
  });
});
