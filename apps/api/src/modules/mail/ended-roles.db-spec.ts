import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { RoleKey } from '@stegvis/workflow';
import { expectStatus, leaves, type Person, type RoleScope } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from './deliver-notices.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp({ environment: { NOTICE_QUIET_SECONDS: '120', PUBLIC_URL: 'https://stegvis.kommun.example' } });
  story = await RoundStory.begin(app, { datasets: 2 });
});
afterAll(() => app.close());
beforeEach(async () => {
  later();
  await windowCloses();
  await app.owner.query('DELETE FROM mailbox_messages');
});

const admin = () => story.town.administrator.api;
const later = (): void => app.clock.set(new Date(Date.parse(app.clock.now()) + 600_000).toISOString());
const deliver = () => app.nest.get(DeliverNotices).run();

/** Lets the quiet window of all planned mails end. */
async function windowCloses(): Promise<void> {
  await deliver();
  await app.owner.query(`UPDATE notices SET due_at = clock_timestamp() - interval '1 second' WHERE state = 'planned'`);
  await deliver();
}

/** Somebody who has had the role for a while, and has got the mails that come with it. */
async function holder(
  name: string,
  role: RoleKey,
  scope: RoleScope = {},
): Promise<Person & { readonly assignment: string }> {
  const person = await story.town.person(name);
  const assignment = await story.town.grant(person.id, role, scope);
  later();
  await windowCloses();
  await app.owner.query('DELETE FROM mailbox_messages');
  return { ...person, assignment };
}

const end = async (assignment: string, who = admin()): Promise<void> =>
  void expectStatus(await who.delete(`/role-assignments/${assignment}`), 204);

async function endingsTold(person: {
  readonly email: string;
}): Promise<{ readonly subject: string; readonly text: string }[]> {
  const { items } = expectStatus(await admin().get(`/mailbox/messages?to=${person.email}`), 200).body;
  const mails: { subject: string; text: string }[] = await Promise.all(
    items.map(async ({ id }: { id: string }) => expectStatus(await admin().get(`/mailbox/messages/${id}`), 200).body),
  );
  return mails.filter((mail) => mail.subject.includes('upphört') || mail.subject.includes('ended'));
}

const endingsOnRecord = async (personId: string): Promise<{ detail: object; by: { id: string } | null }[]> =>
  expectStatus(await story.team.coordinator.api.get(`/audit-events?subjectId=${personId}&action=role.ended`), 200).body
    .items;

const personCheck = async (taskId: string): Promise<string> =>
  (await story.read(taskId)).checks.find((one) => one.kind === 'person')?.key ?? '';

describe('a role that is taken away', () => {
  test('is mailed once, with who has it now and the open tasks that went with it', async () => {
    const maja = await holder('Maja Förvaltare', 'system-maintainer', { datasetId: story.datasets[0] ?? '' });
    const open = expectStatus(
      await admin().get(
        `/tasks?roundId=${story.roundId}&datasetId=${story.datasets[0] ?? ''}&assignee=${maja.id}&limit=100`,
      ),
      200,
    ).body.total;
    expect(open).toBeGreaterThan(0);
    await end(maja.assignment);
    await deliver();
    expect(await endingsTold(maja)).toEqual([]);
    await windowCloses();
    await windowCloses();
    const [mail, ...others] = await endingsTold(maja);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Din roll som systemförvaltare har upphört: Datamängd 1');
    expect(mail?.text).toContain('Din roll som systemförvaltare för datamängden Datamängd 1 har upphört.');
    expect(mail?.text).toContain('Har rollen nu: Person maintainer');
    expect(mail?.text).toContain(`Öppna uppgifter som följde med: ${String(open)}`);
    expect(mail?.text).toContain('https://stegvis.kommun.example/my-tasks');
    expect(mail?.text).not.toContain('Anna Administratör');
    const { items } = expectStatus(await admin().get(`/notices?personId=${maja.id}&state=sent`), 200).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'role-ended' }));
    expect(await endingsOnRecord(maja.id)).toMatchObject([
      { detail: { role: 'system-maintainer' }, by: { id: story.town.administrator.id } },
    ]);
  });

  test('is one mail with all others of the same time, in the language of who had them', async () => {
    const both = await holder('Bo Arkivarie', 'archivist');
    const other = await story.town.grant(both.id, 'project-leader', { roundId: story.roundId });
    expectStatus(
      await admin().patch(
        `/people/${both.id}`,
        { language: 'en' },
        expectStatus(await admin().get(`/people/${both.id}`), 200).body.version,
      ),
      200,
    );
    later();
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    await end(both.assignment);
    await end(other);
    await windowCloses();
    const mails = await endingsTold(both);
    expect(mails.map((mail) => mail.subject)).toEqual(['2 roles of yours have ended']);
    expect(mails[0]?.text).toContain('Holds it now: nobody at the moment');
    expect(mails[0]?.text).toContain(`project leader for the round `);
  });

  test('and given back within the quiet window is mailed to nobody', async () => {
    const clara = await holder('Clara Jurist', 'legal-counsel');
    await end(clara.assignment);
    await deliver();
    await story.town.grant(clara.id, 'legal-counsel');
    await windowCloses();
    expect(await endingsTold(clara)).toEqual([]);
    const { items } = expectStatus(await admin().get(`/notices?personId=${clara.id}&state=suppressed`), 200).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'role-ended', reason: 'finished' }));
  });

  test('while the person has it there by another assignment is not mailed', async () => {
    const dag = await holder('Dag Säkerhet', 'security-officer');
    const narrow = await story.town.grant(dag.id, 'security-officer', { roundId: story.roundId });
    later();
    await end(narrow);
    await windowCloses();
    expect(await endingsTold(dag)).toEqual([]);
  });

  test('that had not begun, or was given by mistake a moment ago, is mailed to nobody', async () => {
    const eva = await story.town.person('Eva Strax');
    const ahead = expectStatus(
      await admin().post('/role-assignments', { role: 'archivist', personId: eva.id, from: '2026-06-01' }),
      201,
    ).body.id;
    later();
    await end(ahead);
    await end(await story.town.grant(eva.id, 'communications'));
    await windowCloses();
    expect(await endingsTold(eva)).toEqual([]);
    expect(await endingsOnRecord(eva.id)).toHaveLength(2);
  });
});

describe('nobody is notified', () => {
  test('who ended the role themselves', async () => {
    const finn = await holder('Finn Samordnare', 'coordinator');
    await end(finn.assignment, finn.api);
    await windowCloses();
    expect(await endingsTold(finn)).toEqual([]);
    expect(await endingsOnRecord(finn.id)).toMatchObject([{ by: { id: finn.id } }]);
  });

  test('who has left, or leaves with the role', async () => {
    const [gone, leaving] = [await holder('Gun Borta', 'archivist'), await holder('Hans Slutar', 'communications')];
    await end(gone.assignment);
    await leaves(app, story.town.administrator, gone.id);
    await leaves(app, story.town.administrator, leaving.id, story.team.bystander.id);
    await windowCloses();
    expect(await endingsTold(gone)).toEqual([]);
    expect(await endingsTold(leaving)).toEqual([]);
    const { items } = expectStatus(await admin().get(`/notices?personId=${gone.id}&state=suppressed`), 200).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'role-ended', reason: 'left' }));
  });

  test('who was never invited', async () => {
    const contact = await story.town.contact('Ivar Kontakt');
    const assignment = await story.town.grant(contact.id, 'archivist');
    later();
    await end(assignment);
    await windowCloses();
    expect(await endingsTold(contact)).toEqual([]);
    expect(await endingsOnRecord(contact.id)).toHaveLength(1);
  });
});

describe('a role that passes to another person by the answer of', () => {
  const passes = async (step: number, dataset: string | undefined, who: Person, names: readonly [string, string]) => {
    const [first, second] = [await story.town.person(names[0]), await story.town.person(names[1])];
    const id = await story.taskId(step, dataset);
    const check = await personCheck(id);
    await story.give(who, id, { type: 'answer', check, answer: first.id });
    later();
    await windowCloses();
    await app.owner.query('DELETE FROM mailbox_messages');
    await story.give(who, id, { type: 'answer', check, answer: second.id });
    await windowCloses();
    return { first, second, mails: await endingsTold(first) };
  };

  test('step 1 is mailed to the earlier coordinator', async () => {
    const { first, second, mails } = await passes(1, undefined, story.team.management, ['Jan Första', 'Jill Andra']);
    expect(mails.map((mail) => mail.subject)).toEqual([`Din roll som samordnare har upphört: ${story.town.name}`]);
    expect(mails[0]?.text).toContain(second.name);
    expect(await endingsOnRecord(first.id)).toMatchObject([
      { detail: { role: 'coordinator' }, by: { id: story.team.management.id } },
    ]);
  });

  test('step 4 is mailed to the earlier information owner, with the tasks of the dataset', async () => {
    for (const step of [1, 2, 3]) await story.finish(step);
    const { first, second, mails } = await passes(4, story.datasets[0], story.team.coordinator, [
      'Kim Första',
      'Kaj Andra',
    ]);
    expect(mails.map((mail) => mail.subject)).toEqual(['Din roll som informationsägare har upphört: Datamängd 1']);
    expect(mails[0]?.text).toContain(`Har rollen nu: ${second.name}`);
    expect(mails[0]?.text).toMatch(/Öppna uppgifter som följde med: [1-9]/);
    expect(await endingsOnRecord(first.id)).toMatchObject([{ detail: { role: 'information-owner' } }]);
  });

  test('step 5 is mailed to the earlier project leader', async () => {
    const id = await story.taskId(5);
    await story.give(story.team.coordinator, id, { type: 'assign', personId: story.team.coordinator.id });
    const { first, mails } = await passes(5, undefined, story.team.coordinator, ['Lars Första', 'Lena Andra']);
    expect(mails[0]?.subject).toMatch(/^Din roll som projektledare har upphört: Omgång /);
    expect(await endingsOnRecord(first.id)).toMatchObject([{ detail: { role: 'project-leader' } }]);
  });
});

describe('an answer that gave a role and is withdrawn', () => {
  test('ends the role, which is mailed to its holder, while a role given by hand stays', async () => {
    const id = await story.taskId(4, story.datasets[0]);
    const place = { role: 'information-owner', datasetId: story.datasets[0] ?? '' };
    const check = await personCheck(id);
    const [given, both] = [
      await story.town.person('Svar Ägare'),
      await holder('Hand Ägare', 'information-owner', { datasetId: place.datasetId }),
    ];
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: given.id });
    later();
    await windowCloses();
    const holders = async (): Promise<string[]> =>
      expectStatus(await admin().get(`/role-assignments?${new URLSearchParams(place).toString()}`), 200).body.items.map(
        (one: { person: { name: string } }) => one.person.name,
      );
    expect(await holders()).toEqual(expect.arrayContaining(['Svar Ägare', 'Hand Ägare']));
    await app.owner.query('DELETE FROM mailbox_messages');
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: null });
    expect(await holders()).not.toContain('Svar Ägare');
    await windowCloses();
    expect((await endingsTold(given)).map((mail) => mail.subject)).toEqual([
      'Din roll som informationsägare har upphört: Datamängd 1',
    ]);
    expect(await endingsOnRecord(given.id)).toMatchObject([{ detail: { role: 'information-owner' } }]);
    const { items } = expectStatus(
      await story.team.coordinator.api.get(`/audit-events?datasetId=${place.datasetId}&action=task.role-ended`),
      200,
    ).body;
    expect(items[0]?.text).toContain('tog bort rollen informationsägare från Svar Ägare');
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: both.id });
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: null });
    expect(await holders()).toContain('Hand Ägare');
    await end(both.assignment);
  });
});

describe('a task that moves because a narrower role was given', () => {
  test('is mailed to the earlier assignee, once, even when somebody else has it after that', async () => {
    const dataset = story.datasets[1] ?? '';
    const wide = story.team.owner;
    const narrow = await story.town.person('Moa Smal');
    const assignment = await story.town.grant(narrow.id, 'information-owner', { datasetId: dataset });
    await windowCloses();
    const mails = await endingsTold(wide);
    expect(mails.map((mail) => mail.subject)).toEqual(['Din roll som informationsägare har upphört: Datamängd 2']);
    expect(mails[0]?.text).toContain('Har rollen nu: Moa Smal');
    later();
    await end(assignment);
    await story.town.grant(story.team.bystander.id, 'information-owner', { datasetId: dataset });
    await windowCloses();
    expect(await endingsTold(wide)).toHaveLength(1);
    expect(await endingsTold(narrow)).toHaveLength(1);
    expect(await endingsOnRecord(wide.id)).toEqual([]);
  });

  test('is mailed to nobody when no task moved', async () => {
    const dataset = expectStatus(await admin().post('/datasets', { title: 'Utan omgång' }), 201).body.id;
    await story.town.grant(story.team.bystander.id, 'information-owner', { datasetId: dataset });
    await windowCloses();
    expect(await endingsTold(story.team.owner)).toEqual([]);
  });
});
