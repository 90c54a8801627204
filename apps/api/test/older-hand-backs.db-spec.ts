import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Uuid } from '@stegvis/workflow';
import { withOwner } from '../src/platform/database/backup/owner.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { expectStatus, type Person } from './a-municipality.js';
import { RoundStory } from './round-story.js';
import { startApp, type RunningApp } from './start-app.js';

const migration = 'keep-hand-backs-0202611301140';

let app: RunningApp;
let story: RoundStory;

beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 0 });
});
afterAll(() => app.close());

const handBack = async ({ api }: Person, taskId: Uuid, text: string): Promise<Uuid> => {
  app.clock.advance(60);
  return expectStatus(await api.post(`/tasks/${taskId}/comments`, { kind: 'not-mine', text }), 201).body.id;
};

/** What people see of a hand-back, and the row that it is read from; the ids of events are new after the migration. */
async function seen(taskId: Uuid): Promise<Readonly<Record<string, unknown>>> {
  const { api } = story.team.coordinator;
  const { handedBack } = expectStatus(await api.get(`/tasks/${taskId}`), 200).body;
  const { rows } = await app.owner.query<Record<string, unknown>>(
    `SELECT t.hand_backs, t.last_seq, (SELECT json_agg(to_jsonb(e) - 'id' ORDER BY e.seq) FROM task_events e WHERE e.task_id = t.id) AS events
     FROM tasks t WHERE t.id = $1`,
    [taskId],
  );
  return { handedBack, ...rows[0] };
}

/** Leaves the database as the version before left it, which knew hand-backs as comments only. */
const forgetHandBacks = (): Promise<unknown> =>
  withOwner(app.database.url, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `UPDATE tasks t SET last_seq = last_seq - (SELECT count(*) FROM task_events e WHERE e.task_id = t.id AND e.type = 'handed-back')`,
    );
    await client.query(`DELETE FROM task_events WHERE type = 'handed-back'`);
    await client.query('ALTER TABLE tasks DROP COLUMN hand_backs');
    await client.query('DELETE FROM migrations WHERE name = $1', [migration]);
  });

test('hand-backs from before the migration stand on their tasks and in the history, as the product writes them', async () => {
  const { coordinator, management } = story.team;
  const [standing, settled] = [await story.taskId(1), await story.taskId(2)];
  await handBack(management, standing, 'Det är ekonomichefen');
  await handBack(story.town.administrator, standing, 'Fortfarande inte rätt');
  await handBack(coordinator, settled, 'Inte jag');
  await story.give(coordinator, settled, { type: 'assign', personId: management.id });
  const before = await seen(standing);
  expect(before).toMatchObject({
    handedBack: { reason: 'Fortfarande inte rätt' },
    hand_backs: [{ reason: 'Det är ekonomichefen' }, { reason: 'Fortfarande inte rätt' }],
  });

  await forgetHandBacks();
  expect(await migrateDatabase(app.database.url)).toEqual([migration]);

  expect(await seen(standing)).toEqual(before);
  expect(await seen(settled)).toMatchObject({ handedBack: null, hand_backs: [] });
});
