import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditEventView } from '@stegvis/contract';
import { expectStatus } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
});
afterAll(() => app.close());

const read = async (query: string): Promise<AuditEventView[]> =>
  expectStatus(await story.team.coordinator.api.get(`/audit-events?${query}`), 200).body.items;

describe('the history', () => {
  test('names who, the question, the answer, the step and the dataset, and the value before', async () => {
    const [dataset = ''] = story.datasets;
    for (const step of [1, 2, 3]) await story.finish(step);
    const id = await story.taskId(6);
    await story.finish(5);
    const { checks } = await story.read(id);
    const check = checks.find((one) => one.kind === 'text' || one.kind === 'yes-no');
    await story.give(story.team.security, id, {
      type: 'answer',
      check: check?.key,
      answer: check?.kind === 'text' ? 'Först' : 'dont-know',
    });
    app.clock.advance(60);
    await story.give(story.team.security, id, {
      type: 'answer',
      check: check?.key,
      answer: check?.kind === 'text' ? 'Sedan' : 'yes',
    });
    const [latest] = await read(`subjectId=${id}&action=task.answered`);
    expect(latest?.text).toContain('Person security');
    expect(latest?.text).toContain(check?.question);
    expect(latest).toMatchObject({ step: 6, round: { id: story.roundId }, dataset: null });
    expect(latest?.changes).toHaveLength(1);
    // Twice within one millisecond: times do not say which came first.
    await story.give(story.team.security, id, {
      type: 'answer',
      check: check?.key,
      answer: check?.kind === 'text' ? 'Till sist' : 'dont-know',
    });
    const [last] = await read(`subjectId=${id}&action=task.answered`);
    expect(last?.changes[0]?.before).toBe(latest?.changes[0]?.after);
    const chosen = await read(`datasetId=${dataset}&action=round.dataset-added`);
    expect(chosen[0]).toMatchObject({ dataset: { id: dataset } });
  });

  test("shows a role that an answer gave once, with who, what and where, and as the person's own", async () => {
    const [dataset = ''] = story.datasets;
    const { coordinator, counsel } = story.team;
    const id = await story.taskId(4, dataset);
    const { checks } = await story.read(id);
    const check = checks.find((one) => one.kind === 'person');
    const rows = async (query: string) => (await read(query)).map((row) => row.action);
    await story.give(coordinator, id, { type: 'answer', check: check?.key, answer: counsel.id });
    const [told, ...others] = await read(`datasetId=${dataset}&limit=20`);
    expect(told).toMatchObject({ action: 'task.role-granted', step: 4, dataset: { id: dataset } });
    expect(told?.text).toMatch(/^Person coordinator gav Person counsel rollen informationsägare \(4\. [^,]+\)$/);
    expect(others.map((row) => row.action)).not.toContain('role.granted');
    expect(others[0]?.action).not.toBe('task.answered');
    const [anywhere] = await read('');
    expect(anywhere?.text).toMatch(
      /^Person coordinator gav Person counsel rollen informationsägare \(4\. [^,]+, .+\)$/,
    );
    expect(await rows(`personId=${counsel.id}`)).toContain('role.granted');
    expect((await rows(`personId=${coordinator.id}`)).slice(0, 2)).toEqual([
      'task.role-granted',
      expect.not.stringMatching(/role|answered/),
    ]);
    expect((await rows(`action=task.answered&subjectId=${id}`))[0]).toBe('task.answered');
  });

  test('shows each row from before causes, since it is unknown what belonged together', async () => {
    const [dataset = ''] = story.datasets;
    await app.owner.query('UPDATE audit_events SET cause_id = NULL');
    const rows = (await read(`datasetId=${dataset}&limit=4`)).map((row) => row.action);
    expect(rows).toEqual(expect.arrayContaining(['role.granted', 'task.answered', 'task.role-granted']));
  });

  test('shows a moved date from and to, and can be filtered by step', async () => {
    const id = await story.taskId(14);
    await story.give(story.team.coordinator, id, { type: 'reschedule', dueOn: '2026-11-02', reason: 'Upphandling' });
    const [moved] = await read('step=14&action=task.rescheduled');
    expect(moved?.subject.id).toBe(id);
    expect(moved?.changes).toMatchObject([{ after: '2 november 2026' }]);
    expect(moved?.changes[0]?.before).not.toBe('');
    expect((await read('search=Upphandling')).map((one) => one.id)).toContain(moved?.id);
  });

  test('shows what was changed of a dataset, a round and a person', async () => {
    const { api } = story.team.coordinator;
    const [dataset = ''] = story.datasets;
    expectStatus(
      await api.patch(
        `/datasets/${dataset}`,
        { unit: 'Miljö', structured: 'partly' },
        (await api.get(`/datasets/${dataset}`)).body.version,
      ),
      200,
    );
    const [changed] = await read(`subjectId=${dataset}&action=dataset.updated`);
    expect(changed?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ before: 'Teknik', after: 'Miljö' }),
        expect.objectContaining({ before: '', after: 'delvis' }),
      ]),
    );
    const round = (await api.get(`/rounds/${story.roundId}`)).body;
    expectStatus(await api.patch(`/rounds/${story.roundId}`, { targetOn: '2027-01-29' }, round.version), 200);
    expect((await read(`subjectId=${story.roundId}&action=round.updated`))[0]?.changes).toMatchObject([
      { before: '18 december 2026', after: '29 januari 2027' },
    ]);
    const person = (await api.get(`/people/${story.team.owner.id}`)).body;
    expectStatus(await api.patch(`/people/${person.id}`, { unit: 'Fritid' }, person.version), 200);
    expect((await read(`subjectId=${String(person.id)}&action=person.changed`))[0]?.changes).toMatchObject([
      { before: '', after: 'Fritid' },
    ]);
  });

  test('shows an absence: from, to and the substitute, and what was changed of it', async () => {
    const { owner, counsel, coordinator } = story.team;
    const away = async (outOfOffice: object | null) =>
      expectStatus(
        await owner.api.patch(
          `/people/${owner.id}`,
          { outOfOffice },
          (await owner.api.get(`/people/${owner.id}`)).body.version,
        ),
        200,
      );
    const latest = async (): Promise<AuditEventView | undefined> =>
      (await read(`subjectId=${owner.id}&action=person.out-of-office`))[0];
    await away({ from: '2026-07-01', to: '2026-07-31', substituteId: counsel.id });
    expect(await latest()).toMatchObject({
      text: 'Person owner registrerade frånvaro för Person owner',
      changes: [
        { label: 'Frånvaro från och med', before: '', after: '1 juli 2026' },
        { label: 'Frånvaro till och med', before: '', after: '31 juli 2026' },
        { label: 'Ersättare', before: '', after: 'Person counsel' },
      ],
    });
    const kept = await app.owner.query(
      "SELECT detail::text FROM audit_events WHERE action = 'person.out-of-office' AND subject_id = $1",
      [owner.id],
    );
    expect(kept.rows[0].detail).not.toContain('Person counsel');
    await away({ from: '2026-07-01', to: '2026-08-14', substituteId: coordinator.id });
    expect(await latest()).toMatchObject({
      text: 'Person owner ändrade frånvaron för Person owner',
      changes: [
        { label: 'Frånvaro till och med', before: '31 juli 2026', after: '14 augusti 2026' },
        { label: 'Ersättare', before: 'Person counsel', after: 'Person coordinator' },
      ],
    });
    await away(null);
    expect(await latest()).toMatchObject({
      text: 'Person owner tog bort frånvaron för Person owner',
      changes: [{ after: '' }, { after: '' }, { before: 'Person coordinator', after: '' }],
    });
  });

  test("shows the organisation's settings, of the logo only that it changed", async () => {
    const { api } = story.town.administrator;
    const now = (await api.get('/organisations/current')).body;
    const patch = {
      name: `${String(now.name)} nya`,
      closedDays: ['2026-12-23', '2026-12-24'],
      accentColour: '#0b5c6b',
      contactEmail: 'data@kommun.example',
    };
    expectStatus(await api.patch('/organisations/current', patch, now.version), 200);
    expect((await read('action=organisation.changed'))[0]?.changes).toMatchObject([
      { label: 'Namn', before: now.name, after: `${String(now.name)} nya` },
      { label: 'Egna stängda dagar', before: '', after: '23 december 2026 och 24 december 2026' },
      { label: 'Färg', before: 'produktens egen', after: '#0b5c6b' },
      { label: 'Kontaktadress', before: '', after: 'data@kommun.example' },
    ]);
    const picture = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';
    const body = new FormData();
    body.set('file', new Blob([picture], { type: 'image/svg+xml' }), 'logo.svg');
    const sent = await fetch(`${app.url}/api/v1/organisations/current/logo?alternativeText=Vapen`, {
      method: 'PUT',
      headers: { cookie: api.cookieHeader },
      body,
    });
    expect(sent.status).toBe(200);
    expect((await read('action=organisation.changed'))[0]?.changes).toEqual([
      { label: 'Logotyp', before: null, after: 'ändrad', text: 'Logotyp: ändrad' },
    ]);
  });

  test('shows what an import changed, and a person field by field', async () => {
    const { api } = story.team.coordinator;
    const made = expectStatus(
      await api.post('/datasets', { title: 'Badplatser', unit: 'Fritid', externalId: 'B-1', available: 'no' }),
      201,
    ).body;
    expectStatus(
      await api.upload(
        '/dataset-imports',
        'lista.csv',
        'Id;Titel;Förvaltning;Tillgänglig\nB-1;Badplatser;Miljö;delvis\n',
        'text/csv',
      ),
      200,
    );
    expect((await read(`subjectId=${String(made.id)}&action=dataset.updated`))[0]?.changes).toMatchObject([
      { label: 'Förvaltning', before: 'Fritid', after: 'Miljö' },
      { label: 'Tillgänglig', before: 'nej', after: 'delvis' },
    ]);
    const { counsel } = story.team;
    expectStatus(
      await api.patch(
        `/people/${counsel.id}`,
        { language: 'en', unit: 'Juridik' },
        (await api.get(`/people/${counsel.id}`)).body.version,
      ),
      200,
    );
    expect((await read(`subjectId=${counsel.id}&action=person.changed`))[0]?.changes).toMatchObject([
      { label: 'Språk', before: 'Svenska', after: 'Engelska' },
      { label: 'Förvaltning', before: '', after: 'Juridik' },
    ]);
  });

  test('is exported in words, without keys', async () => {
    const { text } = await story.team.coordinator.api.get('/audit-events?format=csv&limit=200');
    expect(text).toContain('Förvaltning: Fritid blev Miljö; Tillgänglig: nej blev delvis');
    expect(text).toContain('Logotyp: ändrad');
    // Times are in the organisation's zone, not the server's.
    expect(text).not.toMatch(/\dT\d\d:\d\d:\d\d/);
    expect(text).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/);
    expect(text).not.toMatch(/dataset\.updated|organisation\.changed|task\.|substituteId|guide\.|"?yes"?;|partly/);
  });

  test("counts days in the organisation's zone", async () => {
    const { api } = story.team.coordinator;
    const made = expectStatus(await api.post('/datasets', { title: 'Strax efter midnatt' }), 201).body;
    const [event] = await read(`subjectId=${String(made.id)}`);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(
      Date.parse(event?.at ?? ''),
    );
    const before = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short' }).format(
      Date.parse(`${day}T00:00:00Z`) - 86_400_000,
    );
    expect(await read(`subjectId=${String(made.id)}&from=${day}&to=${day}`)).toHaveLength(1);
    expect(await read(`subjectId=${String(made.id)}&to=${before}`)).toHaveLength(0);
    expect((await api.get('/audit-events?from=nonsense')).status).toBe(400);
  });
});
