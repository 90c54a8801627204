import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { beforeFirst, contentOf, firstFormSealOf, sealOf } from './audit-chain.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Finding } from './judge-chain.js';
import { SealAuditTrail } from './seal-audit-trail.js';
import { readEventsToSeal } from './stored-seals.query.js';
import { verifyAuditTrail, type Verification } from './verify-audit-trail.js';

const tables = ['audit_events', 'task_events', 'audit_seals', 'audit_chains'];

let app: RunningApp;
let story: RoundStory;
let organisation: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app);
  await story.finish(1);
  await story.finish(2);
  organisation = story.town.id;
  for (const table of tables) await app.owner.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table} LIMIT 0`);
});
afterAll(() => app.close());

const seal = (): Promise<void> => app.nest.get(SealAuditTrail).sealAll();
const verify = (): Promise<Verification> =>
  app.nest.get(UnitOfWork).snapshot(organisation, (sql) => verifyAuditTrail(sql, app.clock.now(), []));
const codes = async (): Promise<readonly string[]> => [...new Set((await verify()).findings.map(({ code }) => code))];
/** Runs as the database's superuser, without any restriction. */
const tamper = (text: string, values: readonly unknown[] = []) =>
  app.owner.query<Record<string, string>>(text, [...values]);
const one = async (text: string, values: readonly unknown[] = []): Promise<Record<string, string>> => {
  const { rows } = await tamper(text, values);
  if (rows[0] === undefined) throw new Error(`Nothing to tamper with: ${text}`);
  return rows[0];
};

describe('sealing', () => {
  test('happens a while later, in one chain over the audit trail and the events of tasks', async () => {
    await seal();
    expect(await verify()).toMatchObject({ head: null, findings: [] });
    app.clock.advance(100);
    await Promise.all([seal(), seal()]);
    const { count } = await one(
      'SELECT (SELECT count(*) FROM audit_events WHERE organisation_id = $1) + (SELECT count(*) FROM task_events WHERE organisation_id = $1) AS count',
      [organisation],
    );
    const { tasks } = await one('SELECT count(*) AS tasks FROM task_events WHERE organisation_id = $1', [organisation]);
    expect(Number(tasks)).toBeGreaterThan(10);
    expect(await verify()).toMatchObject({
      head: { number: Number(count) },
      newFormFrom: 1,
      erased: 0,
      waiting: 0,
      findings: [],
    });
  });

  test('continues a chain of the first form', async () => {
    const events = await app.nest.get(UnitOfWork).read(organisation, async (sql) => {
      await app.owner.query('TRUNCATE audit_seals, audit_chains');
      return readEventsToSeal(sql, '-infinity', app.clock.now(), 10_000);
    });
    const old = events.filter(({ kind }) => kind === 'audit');
    let { hash } = beforeFirst;
    for (const [index, event] of old.entries()) {
      hash = firstFormSealOf(hash, index + 1, event);
      // Events as the earlier version sealed them, without forms and kinds.
      await tamper(
        'INSERT INTO audit_seals (organisation_id, number, event_id, hash, sealed_at) VALUES ($1, $2, $3, $4, $5)',
        [organisation, index + 1, event.id, hash, app.clock.now()],
      );
    }
    await seal();
    const upgraded = await verify();
    expect(upgraded).toMatchObject({
      head: { number: old.length + events.length },
      newFormFrom: old.length + 1,
      findings: [],
    });
    await tamper('UPDATE audit_events SET action = $2 WHERE id = $1', [old[3]?.id, 'nothing.happened']);
    expect((await verify()).findings.map(({ code, number }) => [code, number])).toContainEqual(['changed', 4]);
    await tamper('UPDATE audit_events SET action = $2 WHERE id = $1', [old[3]?.id, old[3]?.action]);
    await app.owner.query('TRUNCATE audit_seals, audit_chains');
    await seal();
  });

  test('continues a chain of the second form: events without a cause need no other seal, and may not get one silently', async () => {
    // Events as the version before causes left them.
    await tamper('UPDATE audit_events SET cause_id = NULL');
    const events = await app.nest.get(UnitOfWork).read(organisation, async (sql) => {
      await app.owner.query('TRUNCATE audit_seals, audit_chains');
      return readEventsToSeal(sql, '-infinity', app.clock.after(-90), 10_000);
    });
    let { hash } = beforeFirst;
    const sealedAt = `${app.clock.now().slice(0, -1)}000Z`;
    for (const [index, event] of events.entries()) {
      const content = contentOf(event, hash);
      const values = [organisation, index + 1, event.kind, event.id, content, hash, sealedAt];
      hash = sealOf(hash, index + 1, event, { form: 2, sealedAt, content });
      await tamper(
        'INSERT INTO audit_seals (organisation_id, number, form, kind, event_id, content, salt, sealed_at, hash) VALUES ($1, $2, 2, $3, $4, $5, $6, $7, $8)',
        [...values, hash],
      );
    }
    await tamper('INSERT INTO audit_chains (organisation_id, number, hash, sealed_until) VALUES ($1, $2, $3, $4)', [
      organisation,
      events.length,
      hash,
      events.at(-1)?.at,
    ]);
    expect(await verify()).toMatchObject({ head: { number: events.length }, findings: [] });
    await story.town.contact('Efter Uppgraderingen');
    app.clock.advance(100);
    await seal();
    const upgraded = await verify();
    expect(upgraded.findings).toEqual([]);
    expect(upgraded.head?.number).toBeGreaterThan(events.length);
    expect(upgraded.head?.number).toBeLessThan(events.length + 10);
    app.clock.advance(7_200);
    await story.town.contact('Långt Efter');
    app.clock.advance(100);
    await seal();
    await tamper('UPDATE audit_events SET cause_id = gen_random_uuid() WHERE id = $1', [
      events[0]?.kind === 'audit' ? events[0].id : events.find(({ kind }) => kind === 'audit')?.id,
    ]);
    expect((await verify()).findings.map(({ code }) => code)).toEqual(['unsealed']);
    await tamper('UPDATE audit_events SET cause_id = NULL WHERE cause_id IS NOT NULL AND at <= $1', [
      events.at(-1)?.at,
    ]);
    expect((await verify()).findings).toEqual([]);
    await tamper('UPDATE audit_events SET cause_id = gen_random_uuid() WHERE cause_id IS NULL');
    await app.owner.query('TRUNCATE audit_seals, audit_chains');
    await seal();
  });

  test('finds nothing wrong while people write, roll back, and it seals at the same time', async () => {
    const work = app.nest.get(UnitOfWork);
    const trail = app.nest.get(AuditTrail);
    const found: Finding[] = [];
    let writing = true;
    const write = async (): Promise<void> => {
      for (let number = 0; number < 60; number += 1) {
        app.clock.advance(1);
        const committed = work.run(organisation, null, async (sql) => {
          await trail.write(sql, {
            action: 'view.created',
            subject: { type: 'view', id: randomUUID(), title: `Vy ${String(number)}` },
            detail: { number, reason: 'å "ä" \u2028' },
          });
          if (number % 4 === 3) throw new Error('changed their mind');
        });
        await committed.catch((error: unknown) => {
          if (!String(error).includes('changed their mind')) throw error;
        });
      }
    };
    const watch = async (): Promise<void> => {
      while (writing) {
        await Promise.all([seal(), seal()]);
        found.push(...(await verify()).findings);
      }
    };
    const watching = watch();
    await Promise.all([write(), write(), write(), write()]);
    writing = false;
    await watching;
    app.clock.advance(100);
    await seal();
    const { count } = await one(
      "SELECT count(*) AS count FROM audit_events WHERE organisation_id = $1 AND action = 'view.created'",
      [organisation],
    );
    expect(Number(count)).toBe(4 * 45);
    expect([...found, ...(await verify()).findings]).toEqual([]);
  });

  test('leaves nothing behind of a demo that is discarded at the same moment', async () => {
    const work = app.nest.get(UnitOfWork);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await aMunicipality(app);
      await tamper('UPDATE organisations SET demo = true WHERE id = $1', [id]);
      app.clock.advance(100);
      const sealing = app.nest
        .get(SealAuditTrail)
        .sealOne(id)
        .then(
          () => 'sealed',
          () => 'the organisation was gone first',
        );
      const [discarded] = await Promise.all([
        work.run(id, null, (sql) => sql.query('SELECT discard_demo_organisation($1)', [id])),
        sealing,
      ]);
      expect(discarded).toHaveLength(1);
      for (const table of tables) {
        expect((await tamper(`SELECT organisation_id FROM ${table} WHERE organisation_id = $1`, [id])).rows).toEqual(
          [],
        );
      }
    }
  });

  test('cannot be bypassed by the product itself', async () => {
    const work = app.nest.get(UnitOfWork);
    const statements = [
      "UPDATE audit_events SET action = 'x'",
      'DELETE FROM audit_events',
      "UPDATE task_events SET payload = '{}'",
      'DELETE FROM task_events',
      "UPDATE audit_seals SET hash = ''",
      'DELETE FROM audit_seals',
      'UPDATE organisations SET demo = true',
      'UPDATE audit_seals SET salt = NULL',
      'DELETE FROM audit_chains',
      'TRUNCATE audit_events',
      "SELECT erase_recorded_text(gen_random_uuid(), gen_random_uuid(), 'x')",
    ];
    for (const statement of statements) {
      await expect(work.run(organisation, null, (sql) => sql.execute(statement))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});

describe('a superuser', () => {
  beforeEach(async () => {
    app.clock.advance(600);
    await seal();
    for (const table of tables) await tamper(`INSERT INTO kept_${table} SELECT * FROM ${table}`);
  });
  afterEach(async () => {
    for (const table of tables) {
      await tamper(`TRUNCATE ${table}`)
        .then(() => tamper(`INSERT INTO ${table} SELECT * FROM kept_${table}`))
        .then(() => tamper(`TRUNCATE kept_${table}`));
    }
    expect(await codes()).toEqual([]);
  });

  const audit = `(SELECT id FROM audit_events WHERE organisation_id = $1 AND action = 'role.granted' ORDER BY at LIMIT 1)`;
  const task = `(SELECT id FROM task_events WHERE organisation_id = $1 AND type = 'answered' ORDER BY at LIMIT 1)`;
  test.each([
    [
      'which role was given',
      'text-changed',
      `UPDATE audit_events SET detail = detail || '{"role": "security-officer"}' WHERE id = ${audit}`,
    ],
    [
      'a digit beyond what a number in JavaScript keeps',
      'text-changed',
      `UPDATE audit_events SET detail = '{"value": 12345678901234567891}' WHERE id = ${audit}`,
    ],
    ['the title', 'text-changed', `UPDATE audit_events SET subject_title = 'Någon Annan' WHERE id = ${audit}`],
    [
      'an answer in a task',
      'text-changed',
      `UPDATE task_events SET payload = payload || '{"value": false}' WHERE id = ${task}`,
    ],
    ['who answered', 'changed', `UPDATE task_events SET by_person_id = gen_random_uuid() WHERE id = ${task}`],
    ["the order of a task's events", 'changed', `UPDATE task_events SET seq = seq + 1000 WHERE id = ${task}`],
    ['who did it', 'changed', `UPDATE audit_events SET by_person_id = gen_random_uuid() WHERE id = ${audit}`],
    ['on whose behalf', 'changed', `UPDATE audit_events SET on_behalf_of_id = gen_random_uuid() WHERE id = ${audit}`],
    [
      'when, by a microsecond',
      'changed',
      `UPDATE audit_events SET at = at + interval '1 microsecond' WHERE id = ${audit}`,
    ],
    ['what was done', 'changed', `UPDATE audit_events SET action = 'role.ended' WHERE id = ${audit}`],
    ['what it was caused by', 'changed', `UPDATE audit_events SET cause_id = gen_random_uuid() WHERE id = ${audit}`],
    ['the round', 'changed', `UPDATE audit_events SET round_id = gen_random_uuid() WHERE id = ${audit}`],
  ])('changes %s: found, with the event', async (_what, code, statement) => {
    const { id } = await one(`SELECT ${statement.includes('task_events') ? task : audit} AS id`, [organisation]);
    const { number } = await one('SELECT number FROM audit_seals WHERE organisation_id = $1 AND event_id = $2', [
      organisation,
      id,
    ]);
    expect((await tamper(statement, [organisation])).rowCount).toBe(1);
    expect((await verify()).findings).toMatchObject([{ code, number: Number(number), eventId: id }]);
  });

  test.each([
    ['an event', ['event-removed'], `DELETE FROM audit_events WHERE id = ${audit}`],
    ['an event of a task', ['event-removed'], `DELETE FROM task_events WHERE id = ${task}`],
    ['a seal', ['gap', 'unsealed'], `DELETE FROM audit_seals WHERE organisation_id = $1 AND number = 7`],
    ['salts', ['text-changed'], 'UPDATE audit_seals SET salt = NULL WHERE organisation_id = $1'],
    ['the head', ['shortened'], 'DELETE FROM audit_chains WHERE organisation_id = $1'],
    ['all seals', ['shortened', 'unsealed'], 'DELETE FROM audit_seals WHERE organisation_id = $1'],
    [
      'an event of a task with its seal',
      ['gap'],
      `WITH gone AS (DELETE FROM task_events WHERE id = ${task} RETURNING id) DELETE FROM audit_seals WHERE event_id IN (SELECT id FROM gone)`,
    ],
    [
      'the newest events with their seals',
      ['shortened'],
      `WITH gone AS (DELETE FROM audit_seals WHERE organisation_id = $1 AND number > 100 RETURNING event_id), t AS (DELETE FROM task_events WHERE id IN (SELECT event_id FROM gone))
       DELETE FROM audit_events WHERE id IN (SELECT event_id FROM gone)`,
    ],
  ])('removes %s: found', async (_what, expected, statement) => {
    expect((await tamper(statement, [organisation])).rowCount).toBeGreaterThan(0);
    expect(await codes()).toEqual(expected);
    // Later sealing does not hide the finding.
    app.clock.advance(600);
    await seal();
    expect(await codes()).not.toEqual([]);
  });

  const approval = `INSERT INTO audit_events (organisation_id, id, at, action, subject_type) VALUES ($1, gen_random_uuid(), $2, 'task.approved', 'task')`;
  test('invents an approval and dates it a month back: found, whether or not it gets a seal', async () => {
    await tamper(approval, [organisation, app.clock.after(-30 * 86_400)]);
    expect(await codes()).toEqual(['unsealed']);
    await seal();
    expect(await codes()).toEqual(['unsealed']);
  });

  test('invents one and dates it ten minutes before the newest: found once it is sealed', async () => {
    const { at } = await one('SELECT sealed_until::text AS at FROM audit_chains WHERE organisation_id = $1', [
      organisation,
    ]);
    await tamper(approval, [organisation, new Date(Date.parse(at ?? '') - 600_000).toISOString()]);
    await seal();
    expect((await verify()).findings).toMatchObject([{ code: 'dated-back' }]);
  });

  test.each(['2099-01-01', 'infinity'])('dates one ahead, to %s, where sealing does not come to: found', async (at) => {
    await tamper(approval, [organisation, at]);
    app.clock.advance(600);
    await seal();
    expect((await verify()).findings).toMatchObject([
      { code: 'unsealed', note: expect.stringContaining('not come yet') },
    ]);
  });

  test('hides a seal before the chain, for an invented event: found', async () => {
    const { rows } = await tamper(`${approval} RETURNING id`, [organisation, app.clock.after(-30 * 86_400)]);
    await tamper(
      `INSERT INTO audit_seals (organisation_id, number, form, kind, event_id, hash, content, sealed_at) VALUES ($1, -1, 2, 'audit', $2, '\\x00', '\\x00', now())`,
      [organisation, rows[0]?.['id']],
    );
    expect(await codes()).toContain('gap');
  });

  test('stops sealing: found after three minutes, and not before', async () => {
    await tamper(approval, [organisation, app.clock.now()]);
    app.clock.advance(170);
    expect(await codes()).toEqual([]);
    app.clock.advance(20);
    expect((await verify()).findings).toMatchObject([
      { code: 'unsealed', note: expect.stringContaining('sealing stands still') },
    ]);
  });

  test('rewrites the rest of the chain as sealing would: found by a head that was kept elsewhere', async () => {
    const before = await verify();
    const kept = [
      { organisation, number: before.head?.number ?? 0, hash: before.head?.hash ?? '', at: app.clock.now() },
    ];
    await tamper(
      'UPDATE audit_events SET detail = $2 WHERE organisation_id = $1 AND id = (SELECT event_id FROM audit_seals WHERE organisation_id = $1 AND number = 5)',
      [organisation, '{"role": "administrator"}'],
    );
    for (const table of ['audit_seals', 'audit_chains']) {
      await tamper(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisation]);
    }
    await seal();
    expect(await codes()).toEqual([]);
    const compared = await app.nest
      .get(UnitOfWork)
      .snapshot(organisation, (sql) => verifyAuditTrail(sql, app.clock.now(), kept));
    expect(compared.findings).toMatchObject([{ code: 'rewritten', number: kept[0]?.number }]);
  });

  test('tampers in three places: all three are reported', async () => {
    await tamper(`UPDATE audit_events SET subject_title = 'x' WHERE id = ${audit}`, [organisation]);
    await tamper(`DELETE FROM task_events WHERE id = ${task}`, [organisation]);
    await tamper(approval, [organisation, app.clock.after(-30 * 86_400)]);
    expect((await codes()).toSorted()).toEqual(['event-removed', 'text-changed', 'unsealed']);
  });
});

describe('erasing text', () => {
  test('deletes text and salt, leaves the chain intact, and is recorded', async () => {
    const { id: granted } = await one(
      `SELECT id FROM audit_events WHERE organisation_id = $1 AND action = 'person.created' ORDER BY at LIMIT 1`,
      [organisation],
    );
    const { id: answered, task_id: task } = await one(
      `SELECT id, task_id FROM task_events WHERE organisation_id = $1 AND type = 'answered' ORDER BY at LIMIT 1`,
      [organisation],
    );
    for (const id of [granted, answered]) {
      await tamper('SELECT erase_recorded_text($1, $2, $3)', [organisation, id, 'begäran om radering']);
    }
    const { salts } = await one(
      'SELECT count(*) AS salts FROM audit_seals WHERE event_id = ANY($1) AND salt IS NOT NULL',
      [[granted, answered]],
    );
    expect(Number(salts)).toBe(0);
    expect(await verify()).toMatchObject({ erased: 2, findings: [] });
    app.clock.advance(600);
    await seal();
    expect(await verify()).toMatchObject({ erased: 2, findings: [] });
    const { body } = await story.team.coordinator.api.get('/audit-events?action=record.erased');
    expect(body.total).toBe(2);
    expect((await story.team.coordinator.api.get(`/tasks/${String(task)}/events`)).text).toContain('text är raderad');
    await expect(tamper('SELECT erase_recorded_text($1, gen_random_uuid(), $2)', [organisation, 'x'])).rejects.toThrow(
      /no such event/,
    );
  });

  test('of an event that is not sealed yet leaves nothing to find either', async () => {
    await story.town.contact('Kort Besök');
    const { id } = await one(
      `SELECT id FROM audit_events WHERE organisation_id = $1 AND subject_title = 'Kort Besök'`,
      [organisation],
    );
    await tamper('SELECT erase_recorded_text($1, $2, $3)', [organisation, id, 'begäran om radering']);
    app.clock.advance(600);
    await seal();
    expect(await verify()).toMatchObject({ findings: [] });
  });
});
