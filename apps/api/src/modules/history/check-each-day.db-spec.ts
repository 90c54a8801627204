import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { aMunicipality, expectStatus, type Municipality } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { CheckEachDay } from './check-each-day.js';
import { checkRecords } from '../seals/check-records.js';
import { readKeptHeads, type KeptHead } from '../seals/kept-heads.js';

let app: RunningApp;
let smtp: TestSmtp;
let kommun: Municipality;
let folder: string;
let file: string;
const logged: { level: string; facts: object; text: string }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-heads-'));
  file = join(folder, 'apart', 'heads.jsonl');
  smtp = await startSmtp();
  app = await startApp({
    environment: {
      AUDIT_HEADS_FILE: file,
      AUDIT_HEADS_MAIL: 'revision@kommun.example',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
    },
  });
  const log = app.nest.get(Log);
  for (const level of ['info', 'error', 'warn'] as const) {
    jest.spyOn(log, level).mockImplementation((facts, text) => void logged.push({ level, facts, text }));
  }
  kommun = await aMunicipality(app);
  await kommun.contact('Person Ett');
});
afterAll(async () => {
  await app.close();
  await smtp.close();
  await rm(folder, { recursive: true, force: true });
});

const day = async (): Promise<void> => {
  app.clock.advance(86_400);
  logged.length = 0;
  await app.nest.get(CheckEachDay).run();
};
const metric = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec((await kommun.administrator.api.get('/metrics')).text)?.[1]);
const heads = async (): Promise<readonly KeptHead[]> => (await readKeptHeads(file, true)).heads;

describe('each day', () => {
  test('the record is verified, and its head is kept outside of the database: file, log and mail', async () => {
    await day();
    const [head] = await heads();
    expect(head).toMatchObject({
      organisation: kommun.id,
      number: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(logged).toEqual([{ level: 'info', facts: head, text: 'head of the record' }]);
    const [mail] = smtp.messages.filter(({ recipients }) => recipients.includes('revision@kommun.example'));
    expect(mail?.parsed.text).toContain(kommun.id);
    expect(await metric('audit_chain_verified')).toBe(app.clock.epoch() / 1000);
    expect(await metric('audit_chain_findings')).toBe(0);
    const seal = expectStatus(await kommun.administrator.api.get('/record-seal'), 200).body;
    expect(seal).toMatchObject({ seals: head?.number, verifiedAt: app.clock.now(), findings: 0 });
    const other = await kommun.person('Utan Roll');
    expect((await other.api.get('/record-seal')).status).toBe(403);
  });

  test('the next line is appended, and a line that was cut off spoils no other', async () => {
    await writeFile(file, `${await readFile(file, 'utf8')}{"organisation":"cut`);
    await day();
    expect(await heads()).toHaveLength(2);
    expect((await readKeptHeads(file, true)).unreadable).toBe(1);
    await day();
    expect(await heads()).toHaveLength(3);
    expect(logged.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('tampering is an error in the log, stays in the metric, and is shown on the page', async () => {
    const well = app.clock.epoch() / 1000;
    await app.owner.query(
      "UPDATE audit_events SET subject_title = 'Annan' WHERE organisation_id = $1 AND subject_title = 'Person Ett'",
      [kommun.id],
    );
    await day();
    expect(logged).toContainEqual({
      level: 'error',
      facts: expect.objectContaining({ organisation: kommun.id, code: 'text-changed' }),
      text: 'the record is not as it was sealed',
    });
    expect(JSON.stringify(logged)).not.toContain('Annan');
    expect([await metric('audit_chain_verified'), await metric('audit_chain_findings')]).toEqual([well, 1]);
    expect((await kommun.administrator.api.get('/record-seal')).body).toMatchObject({ findings: 1 });
    await app.owner.query(
      "UPDATE audit_events SET subject_title = 'Person Ett' WHERE organisation_id = $1 AND subject_title = 'Annan'",
      [kommun.id],
    );
  });

  test('a chain that was rewritten in the database is found by an earlier head, and so is one that is gone', async () => {
    for (const table of ['audit_seals', 'audit_chains']) {
      await app.owner.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [kommun.id]);
    }
    await day();
    expect(logged.filter(({ level }) => level === 'error').map(({ facts }) => facts)).toMatchObject([
      { code: 'rewritten' },
    ]);
    const gone = { ...(await heads())[0], organisation: '00000000-0000-7000-8000-000000000001' };
    await writeFile(file, JSON.stringify(gone));
    await day();
    expect(logged.filter(({ level }) => level === 'error').map(({ facts }) => facts)).toMatchObject([
      { code: 'organisation-gone', organisation: gone.organisation },
    ]);
  });

  test('a shortened chain is found by a copy of the file, even when the head beside it was changed too', async () => {
    await writeFile(file, '');
    await day();
    const kept = await heads();
    await app.owner.query('DELETE FROM audit_seals WHERE organisation_id = $1 AND number > 2', [kommun.id]);
    await app.owner.query(
      'UPDATE audit_chains c SET number = 2, hash = s.hash FROM audit_seals s WHERE c.organisation_id = $1 AND s.organisation_id = $1 AND s.number = 2',
      [kommun.id],
    );
    const found = [];
    for await (const record of checkRecords(app.nest.get(UnitOfWork), () => app.clock.now(), kept)) {
      found.push(...record.findings.map(({ code }) => code));
    }
    expect(found).toContain('shortened');
  });

  test('a file that cannot be written stops nothing else', async () => {
    await rm(join(folder, 'apart'), { recursive: true });
    await writeFile(join(folder, 'apart'), 'a file where the folder was');
    const before = smtp.messages.length;
    await day();
    expect(logged.filter(({ level }) => level === 'error').map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'the record could not be compared with the heads that were kept',
        'the heads of the record could not be written to their file',
      ]),
    );
    expect(smtp.messages.length).toBe(before + 1);
  });
});
