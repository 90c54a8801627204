import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { expectStatus, type Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from './deliver-notices.js';
import { NotifyExpiredRoles } from '../roles/assignments/notify-expired-roles.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp({ environment: { NOTICE_QUIET_SECONDS: '120', PUBLIC_URL: 'https://stegvis.kommun.example' } });
  story = await RoundStory.begin(app, { datasets: 2 });
  for (const step of [1, 2, 3]) await story.finish(step);
});
afterAll(() => app.close());
beforeEach(() => settle());

const admin = () => story.town.administrator.api;
const later = (): void => app.clock.set(new Date(Date.parse(app.clock.now()) + 600_000).toISOString());
const deliver = () => app.nest.get(DeliverNotices).run();

/** Lets the quiet window of all planned mails end. */
async function windowCloses(): Promise<void> {
  await deliver();
  await app.owner.query(`UPDATE notices SET due_at = clock_timestamp() - interval '1 second' WHERE state = 'planned'`);
  await deliver();
}

/** Sends all mails planned so far and forgets them. */
async function settle(): Promise<void> {
  later();
  await windowCloses();
  await app.owner.query('DELETE FROM mailbox_messages');
}

async function mailsTo(person: {
  readonly email: string;
}): Promise<{ readonly subject: string; readonly text: string }[]> {
  const { items } = expectStatus(await admin().get(`/mailbox/messages?to=${person.email}`), 200).body;
  return Promise.all(
    items.map(async ({ id }: { id: string }) => expectStatus(await admin().get(`/mailbox/messages/${id}`), 200).body),
  );
}

/** A coordinator of this round only, who takes precedence over the organisation's. */
async function narrowCoordinator(name: string, to?: string): Promise<Person & { readonly assignment: string }> {
  const person = await story.town.person(name);
  const made = expectStatus(
    await admin().post('/role-assignments', {
      role: 'coordinator',
      personId: person.id,
      roundId: story.roundId,
      ...(to === undefined ? {} : { to }),
    }),
    201,
  );
  await settle();
  return { ...person, assignment: made.body.id };
}

describe('tasks that return to the holder of a wider role', () => {
  test('are mailed to them, once, although they were mailed the same tasks before', async () => {
    const narrow = await narrowCoordinator('Nils Smal');
    expectStatus(await admin().delete(`/role-assignments/${narrow.assignment}`), 204);
    await windowCloses();
    await windowCloses();
    const mails = await mailsTo(story.team.coordinator);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text.split('Datamängd 2')).toHaveLength(2);
    expect((await mailsTo(narrow)).map((mail) => mail.subject)).toEqual([expect.stringContaining('har upphört')]);
  });

  test('and are mailed in the same way when the role ends by its date', async () => {
    const narrow = await narrowCoordinator('Ulla Vikarie', app.clock.now().slice(0, 10));
    const runOut = app.nest.get(NotifyExpiredRoles);
    await runOut.run();
    await windowCloses();
    expect(await mailsTo(narrow)).toEqual([]);
    app.clock.set(new Date(Date.parse(app.clock.now()) + 86_400_000).toISOString());
    await runOut.run();
    await runOut.run();
    await windowCloses();
    expect((await mailsTo(narrow)).map((mail) => mail.subject)).toEqual([
      expect.stringMatching(/^Din roll som samordnare har upphört: Omgång /),
    ]);
    expect((await mailsTo(story.team.coordinator)).map((mail) => mail.text.includes('Datamängd 2'))).toEqual([true]);
  });

  test('but not to somebody who had them all along', async () => {
    const beside = await story.town.person('Bea Bredvid', ['coordinator']);
    await settle();
    const { items } = expectStatus(
      await admin().get(`/role-assignments?role=coordinator&personId=${beside.id}`),
      200,
    ).body;
    expectStatus(await admin().delete(`/role-assignments/${String(items[0].id)}`), 204);
    await windowCloses();
    expect(await mailsTo(story.team.coordinator)).toEqual([]);
  });
});
