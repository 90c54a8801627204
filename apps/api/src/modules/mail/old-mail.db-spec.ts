import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PurgeExpired } from '../../platform/schedule/purge-expired.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp({ environment: { NOTICE_DAYS: '730', MAILBOX_DAYS: '365' } });
  story = await RoundStory.begin(app, { datasets: 1 });
});
afterAll(() => app.close());

const longAgo = '2023-12-01T08:00:00Z';
const lately = '2026-02-01T08:00:00Z';

/** Adds a notice as the worker would have left it, and in the mailbox the mail of the same id. */
async function notice(state: string, at: string, subjectId: string | null = null): Promise<string> {
  const { rows } = await app.owner.query(
    `INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, state, due_at, created_at, sent_at)
     SELECT $1, gen_random_uuid(), 'task', coalesce($2::uuid, gen_random_uuid()), 'turn', '1', $3, 'x', $4, $5, $5, CASE $4 WHEN 'sent' THEN $5::timestamptz END
     RETURNING id`,
    [story.town.id, subjectId, story.team.bystander.id, state, at],
  );
  return rows[0].id;
}
async function message(id: string, at: string): Promise<string> {
  await app.owner.query(
    `INSERT INTO mailbox_messages (organisation_id, id, recipient, subject, text, html, headers, sent_at) VALUES ($1, $2, 'a@b.example', 'x', 'x', 'x', '{}', $3)`,
    [story.town.id, id, at],
  );
  return id;
}
const left = async (table: string, ids: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await app.owner.query(`SELECT id FROM ${table} WHERE id = ANY($1)`, [ids]);
  return rows.map(({ id }) => id);
};

test('what was sent long ago is purged; what was not sent, is young, or is about an open task stays', async () => {
  const [sent, replaced] = [await notice('sent', longAgo), await notice('suppressed', longAgo)];
  const kept = [
    await notice('dead', longAgo),
    await notice('planned', longAgo),
    await notice('sent', lately),
    await notice('suppressed', lately),
    await notice('sent', longAgo, await story.taskId(2)),
    await message(await notice('sent', longAgo), lately),
  ];
  await app.nest.get(PurgeExpired).run();
  expect(new Set(await left('notices', [sent, replaced, ...kept]))).toEqual(new Set(kept));
});

test('an old mail leaves the mailbox, and its notice with it', async () => {
  const old = await message(await notice('sent', longAgo), longAgo);
  const young = await message(await notice('sent', lately), lately);
  await app.nest.get(PurgeExpired).run();
  expect(await left('mailbox_messages', [old, young])).toEqual([young]);
  expect(await left('notices', [old, young])).toEqual([young]);
});

test('the database itself refuses to delete what was not sent, or is younger than any retention', async () => {
  const now = new Date().toISOString();
  const notices = [await notice('dead', longAgo), await notice('planned', longAgo), await notice('sent', now)];
  const young = await message(notices[2] ?? '', now);
  await app.nest.get(UnitOfWork).run(story.town.id, null, async (sql) => {
    await sql.execute('DELETE FROM notices WHERE organisation_id = $1 AND id = ANY($2)', [story.town.id, notices]);
    await sql.execute('DELETE FROM mailbox_messages WHERE organisation_id = $1 AND id = $2', [story.town.id, young]);
  });
  expect(new Set(await left('notices', notices))).toEqual(new Set(notices));
  expect(await left('mailbox_messages', [young])).toEqual([young]);
});
