import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reminderResult, type TaskView } from '@stegvis/contract';
import { t, type TextKey } from '@stegvis/wording';
import { expectStatus, type Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from '../mail/deliver-notices.js';

let app: RunningApp;
let story: RoundStory;
let task: TaskView;

beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 2 });
  // The first step is the management's.
  task = await story.task(1);
});
afterAll(() => app.close());

const remind = (who: Person, id = task.id) => who.api.post(`/tasks/${id}/reminders`, {});
const words = (key: TextKey): string => t('sv', key);
const notices = async (): Promise<{ recipient_id: string; series: string }[]> =>
  (await app.owner.query("SELECT recipient_id, series FROM notices WHERE kind = 'reminder' ORDER BY series")).rows;

test('is for the coordinator and the project leader', async () => {
  const { bystander, management } = story.team;
  expectStatus(await remind(bystander), 403);
  expectStatus(await remind(management), 403);
  expect((await story.read(task.id, bystander.api)).reminder).toMatchObject({
    allowed: false,
    code: 'not-allowed',
    last: null,
  });
  expect(await notices()).toEqual([]);
});

test('goes to those whom the task waits for, once a day, recorded and in the history', async () => {
  const { coordinator, leader, management } = story.team;
  expect((await story.read(task.id)).reminder).toMatchObject({ allowed: true, last: null, text: '' });
  const answer = reminderResult.parse(expectStatus(await remind(coordinator), 201).body);
  expect(answer).toEqual({
    tasks: 1,
    recipients: [{ id: management.id, name: management.name }],
    passedOver: [],
  });

  const refused = expectStatus(await remind(leader), 409).body;
  expect(refused).toMatchObject({ code: 'no-reminder' });
  expect(String(refused.detail)).toMatch(/2 mars 2026|2 March 2026/);
  expect(await notices()).toEqual([{ recipient_id: management.id, series: '2026-03-02' }]);

  const after = await story.read(task.id);
  expect(after.version).toBe(task.version);
  expect(after.reminder).toMatchObject({
    allowed: false,
    code: 'reminded-today',
    last: { by: { id: coordinator.id, name: coordinator.name } },
  });
  const events = expectStatus(await coordinator.api.get(`/tasks/${task.id}/events`), 200).body.items;
  expect(events.at(-1)).toMatchObject({ type: 'reminded', by: { id: coordinator.id } });
  expect(String(events.at(-1).text)).toContain(management.name);
  const { rows } = await app.owner.query("SELECT by_person_id FROM audit_events WHERE action = 'task.reminded'");
  expect(rows).toEqual([{ by_person_id: coordinator.id }]);
});

test('is one mail to each of them', async () => {
  const { administrator } = story.town;
  await app.nest.get(DeliverNotices).run();
  const { items } = expectStatus(await administrator.api.get('/mailbox/messages?limit=200'), 200).body;
  const reminders = items.filter((mail: { subject: string }) => /^(Påminnelse|Reminder): /.test(mail.subject));
  expect(reminders.map((mail: { to: string }) => mail.to)).toEqual([story.team.management.email]);
  const mail = expectStatus(await administrator.api.get(`/mailbox/messages/${String(reminders[0].id)}`), 200).body;
  expect(mail.text).toContain(story.team.coordinator.name);
  expect(mail.text).toContain(`/t/${task.id}`);
  expect(mail.html).toContain('<html');
});

test('can be sent again the next day, for all of a step at once', async () => {
  app.clock.set('2026-03-03T08:00:00.000Z');
  const { coordinator, bystander } = story.team;
  const all = (who: Person) => who.api.post(`/rounds/${story.roundId}/reminders`, { step: 1 });
  expectStatus(await all(bystander), 403);
  expect(expectStatus(await all(coordinator), 201).body).toMatchObject({ tasks: 1 });
  expect((await notices()).map((one) => one.series)).toEqual(['2026-03-02', '2026-03-03']);
  expect(expectStatus(await all(coordinator), 409).body).toMatchObject({
    code: 'no-reminder',
    missing: [{ taskId: task.id, reason: 'reminded-today' }],
  });
});

test('is sent to nobody about what cannot be done yet', async () => {
  const waiting = await story.task(16);
  expect(waiting.reminder).toMatchObject({ allowed: false, code: 'waiting' });
  expectStatus(await remind(story.team.coordinator, waiting.id), 409);
});

test('of chosen tasks goes once to each person whom they wait for, and leaves out tasks that allow no reminder', async () => {
  const { bystander, coordinator } = story.team;
  const round = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 2 });
  const [first, later] = [await round.taskId(1), await round.taskId(16)];
  const before = (await notices()).length;
  expectStatus(await bystander.api.post('/task-reminders', { taskIds: [first] }), 409);
  const answer = expectStatus(await coordinator.api.post('/task-reminders', { taskIds: [first, later] }), 201).body;
  expect(answer).toMatchObject({
    tasks: 1,
    recipients: [{ id: story.team.management.id }],
    passedOver: [{ taskId: later, dataset: null, code: 'waiting', reason: words('reminder.refusal.waiting') }],
  });
  expect(answer.passedOver[0].title).toBe((await round.read(later)).title);
  expect(await notices()).toHaveLength(before + 1);
  const again = expectStatus(await coordinator.api.post('/task-reminders', { taskIds: [first, later] }), 409).body;
  expect(again).toMatchObject({
    code: 'no-reminder',
    missing: [
      { kind: 'task', taskId: first, reason: 'reminded-today', href: `/tasks/${first}` },
      { kind: 'task', taskId: later, reason: 'waiting' },
    ],
  });
  expect(again.missing[1].text).toContain(words('reminder.refusal.waiting'));
  const stranger = '01932b6e-7b1a-7c3e-9a55-000000000099';
  expectStatus(await coordinator.api.post('/task-reminders', { taskIds: [first, stranger] }), 404);
});
