import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AbsenceView, RaciRow } from '@stegvis/contract';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
});
afterAll(() => app.close());

const api = () => story.team.coordinator.api;
const rolesOf = async (personId: string): Promise<string[]> =>
  expectStatus(await api().get(`/role-assignments?personId=${personId}&limit=100`), 200).body.items.map(
    (one: { role: string; to: string | null }) => `${one.role} ${one.to ?? ''}`.trim(),
  );

describe('a departure', () => {
  test('moves each role and task to its heir, and can be cancelled until the last day is over', async () => {
    const { town } = story;
    const leaving = await town.person('Vill Sluta', ['communications', 'archivist']);
    const heir = await town.person('Får Allt');
    const other = await town.person('Får En Sak');
    await api().patch(
      `/people/${other.id}`,
      { outOfOffice: { from: '2026-03-09', to: '2026-03-13', substituteId: leaving.id } },
      (await api().get(`/people/${other.id}`)).body.version,
    );
    const taskId = await story.taskId(15);
    await story.give(story.team.coordinator, taskId, { type: 'assign', personId: leaving.id, reason: 'Kan det bäst' });

    const order = { handOverTo: heir.id, lastDay: '2026-03-03' };
    const path = `/people/${leaving.id}/departure`;
    const listed = expectStatus(await api().post(`${path}?dryRun=true`, order), 200).body;
    expect(listed.tasks).toMatchObject([{ taskId, to: { id: heir.id } }]);
    const archivist = listed.roles.find((one: { role: string }) => one.role === 'archivist').assignmentId;
    const exceptions = [
      { assignmentId: archivist, to: other.id },
      { taskId, to: null },
    ];
    const done = expectStatus(await api().post(path, { ...order, exceptions }), 200).body;
    expect(done.roles.map((one: { role: string; to: { id: string } }) => [one.role, one.to.id])).toEqual([
      ['communications', heir.id],
      ['archivist', other.id],
    ]);
    expect((await story.read(taskId)).assignedPerson).toBeNull();
    expect((await api().post(path, order)).body).toMatchObject({ status: 409, code: 'conflict' });

    const back = expectStatus(await api().delete(path), 200).body;
    expect(back).toMatchObject({ lastDay: null, state: 'joined' });
    expect(await rolesOf(leaving.id)).toEqual(
      ['communications', 'archivist'].sort((one, two) => (one === 'archivist' ? -1 : two === 'archivist' ? 1 : 0)),
    );
    expect(await rolesOf(heir.id)).toEqual([]);
    expect((await story.read(taskId)).assignedPerson).toMatchObject({ id: leaving.id });
    expect((await api().get(`/people/${other.id}`)).body.outOfOffice.substitute.id).toBe(leaving.id);
    expect((await api().delete(path)).status).toBe(409);
    const events = (await api().get(`/audit-events?subjectId=${leaving.id}`)).body.items.map(
      (one: { action: string }) => one.action,
    );
    expect(events).toEqual(expect.arrayContaining(['person.left', 'person.stays']));
  });

  test('that is over cannot be cancelled', async () => {
    const gone = await story.town.person('Redan Borta');
    expect((await api().post(`/people/${gone.id}/departure`, { lastDay: '2026-03-01' })).body.errors).toMatchObject([
      { path: 'lastDay', code: 'day-over' },
    ]);
    expectStatus(await api().post(`/people/${gone.id}/departure`, { lastDay: '2026-03-02' }), 200);
    app.clock.advance(86_400);
    expect((await api().delete(`/people/${gone.id}/departure`)).status).toBe(409);
    expect((await gone.api.delete(`/people/${gone.id}/departure`)).status).toBe(401);
    app.clock.advance(-86_400);
  });
});

describe('an heir who leaves too', () => {
  test('gets no role that begins after the last day, and is not the last administrator', async () => {
    const { town } = story;
    const heir = await town.person('Slutar Med', ['communications']);
    expectStatus(await api().post(`/people/${heir.id}/departure`, { lastDay: '2026-03-03' }), 200);
    const leaving = await town.person('Slutar Sist', ['archivist']);
    const path = `/people/${leaving.id}/departure`;
    const refused = await api().post(`${path}?dryRun=true`, { handOverTo: heir.id, lastDay: '2026-03-03' });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'handOverTo', code: 'leaves-before' })],
    ]);
    expectStatus(await api().post(path, { handOverTo: heir.id, lastDay: '2026-03-02' }), 200);
    expect(await rolesOf(heir.id)).toContain('archivist 2026-03-03');
    const last = await town.administrator.api.post(`/people/${town.administrator.id}/departure`, {
      handOverTo: heir.id,
      lastDay: '2026-03-02',
    });
    expect([last.status, last.body.code]).toEqual([409, 'last-administrator']);
  });
});

describe('somebody who left', () => {
  test('comes back without roles, on record, by people who manage others', async () => {
    const { town } = story;
    const gone = await town.person('Kommer Åter', ['archivist']);
    const path = `/people/${gone.id}/return`;
    // Written by SQL, since a process would cache their session for a second, beyond the day that the clock is moved.
    await app.owner.query(
      `INSERT INTO api_tokens (organisation_id, id, person_id, name, scope, token_hash, created_at, expires_at)
       SELECT organisation_id, gen_random_uuid(), id, 'Skript', 'read', '\\x00', now(), now() + interval '90 days' FROM people WHERE id = $1`,
      [gone.id],
    );
    expect((await api().post(path, {})).body).toMatchObject({ status: 409, code: 'conflict' });
    expectStatus(await api().post(`/people/${gone.id}/departure`, { lastDay: '2026-03-02' }), 200);
    app.clock.advance(86_400);
    try {
      const nobody = await town.person('Får Inte');
      expect((await nobody.api.post(path, {})).status).toBe(403);
      expect((await gone.api.post(path, {})).status).toBe(401);
      const away = await api().patch(
        `/people/${nobody.id}`,
        { outOfOffice: { from: '2026-03-09', to: '2026-03-13', substituteId: gone.id } },
        (await api().get(`/people/${nobody.id}`)).body.version,
      );
      expect(away.body).toMatchObject({
        code: 'unknown-reference',
        errors: [{ path: 'outOfOffice.substituteId', code: 'has-left', message: expect.stringMatching(/slutat|left/) }],
      });
      const role = await api().post('/role-assignments', { role: 'archivist', personId: gone.id });
      expect(role.body.errors).toMatchObject([{ path: 'personId', code: 'has-left' }]);
      expect((await api().get(`/people/${gone.id}/authority`)).body.comeBack).toMatchObject({ allowed: true });
      const back = expectStatus(await api().post(path, {}), 200).body;
      expect(back).toMatchObject({
        person: { state: 'joined', lastDay: null },
        restored: { roles: 0, tasks: 0 },
        notRestored: [],
      });
      expect(back.person.roles).toEqual([]);
      const [event] = (await api().get(`/audit-events?subjectId=${gone.id}&action=person.returned`)).body.items;
      expect(event.text).toMatch(/Kommer Åter/);
      expect((await api().post(path, { restore: true })).status).toBe(409);
      // Sessions and tokens from before the departure are not valid.
      expect((await gone.api.get('/me')).status).toBe(401);
      const { rows } = await app.owner.query('SELECT FROM api_tokens WHERE person_id = $1 AND revoked_at IS NULL', [
        gone.id,
      ]);
      expect(rows).toEqual([]);
    } finally {
      app.clock.advance(-86_400);
    }
  });

  test('gets back what a mistaken departure ended where that is still possible, and is told what is not', async () => {
    const { town } = story;
    const gone = await town.person('Slutade Fel', ['archivist', 'communications']);
    const heir = await town.person('Arvtagare');
    const taskId = await story.taskId(15);
    await story.give(story.team.coordinator, taskId, { type: 'assign', personId: gone.id, reason: 'Kan det bäst' });
    const left = expectStatus(
      await api().post(`/people/${gone.id}/departure`, { handOverTo: heir.id, lastDay: '2026-03-02' }),
      200,
    ).body;
    app.clock.advance(86_400);
    try {
      const lost = left.roles.find((one: { role: string }) => one.role === 'communications').assignmentId;
      await app.owner.query('UPDATE role_assignments SET ended_at = now() WHERE id = $1', [lost]);
      const back = expectStatus(await api().post(`/people/${gone.id}/return`, { restore: true }), 200).body;
      expect(back).toMatchObject({ restored: { roles: 1, tasks: 1 }, notRestored: [expect.any(String)] });
      expect(await rolesOf(gone.id)).toEqual(['archivist']);
      expect(await rolesOf(heir.id)).toEqual(['communications']);
      expect((await story.read(taskId)).assignedPerson).toMatchObject({ id: gone.id });
    } finally {
      app.clock.advance(-86_400);
    }
  });
});

describe('absences', () => {
  test('are listed soonest first, with the days on which nobody stands in', async () => {
    const { town } = story;
    const [anna, bo] = [await town.person('Anna Borta'), await town.person('Bo Ersättare')];
    const away = async (id: string, from: string, to: string, substituteId: string | null) =>
      expectStatus(
        await api().patch(
          `/people/${id}`,
          { outOfOffice: { from, to, substituteId } },
          (await api().get(`/people/${id}`)).body.version,
        ),
        200,
      );
    await away(anna.id, '2026-07-06', '2026-07-31', bo.id);
    await away(bo.id, '2026-07-27', '2026-08-07', null);
    const { items }: { items: AbsenceView[] } = expectStatus(await api().get('/absences'), 200).body;
    const of = (id: string) => items.find((one) => one.person.id === id);
    expect(of(anna.id)).toMatchObject({
      now: false,
      substitute: { id: bo.id },
      gap: { why: 'substitute-away', from: '2026-07-27', to: '2026-07-31' },
    });
    expect(of(bo.id)?.gap?.why).toBe('no-substitute');
    expect(items.map((one) => one.from)).toEqual([...items.map((one) => one.from)].sort());
  });
});

describe('who does what', () => {
  test('lists for every step those who hold the roles today', async () => {
    const { items }: { items: RaciRow[] } = expectStatus(await api().get(`/raci?roundId=${story.roundId}`), 200).body;
    expect(items).toHaveLength(16);
    const analysis = items.find((one) => one.step === 7);
    expect(analysis?.responsible).toMatchObject([
      { role: 'information-owner', people: [{ id: story.team.owner.id, scope: 'organisation' }] },
    ]);
    expect(analysis?.consulted.map((one) => one.role)).toEqual(['legal-counsel']);
    const csv = await api().get('/raci?format=csv');
    expect(csv.text).toContain('Person counsel');
    expect((await api().get('/raci?roundId=018f0000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  test('shows a role as vacant only when a task waits for it now', async () => {
    const town = await aMunicipality(app);
    const { api: kim } = await town.person('Kim', ['coordinator']);
    const round = expectStatus(await kim.post('/rounds', { name: 'Nyss börjad', startsOn: '2026-03-02' }), 201).body;
    expectStatus(await kim.post(`/rounds/${round.id}/start`), 200);
    const { items }: { items: RaciRow[] } = expectStatus(await kim.get(`/raci?roundId=${round.id}`), 200).body;
    const vacant = items.flatMap((row) =>
      (['responsible', 'accountable'] as const).flatMap((part) =>
        row[part].filter((one) => one.vacant).map((one) => `${row.step} ${part} ${one.role}`),
      ),
    );
    // Step 1 waits for the management; there is no project leader either, but no step waits for one yet.
    expect(vacant).toEqual(['1 responsible management']);
  });
});

describe('a role that a check gives to somebody else', () => {
  test('is recorded as ended for its earlier holder', async () => {
    const replaced = await story.town.person('Avlöst Ledare');
    const id = await story.taskId(5);
    const { checks } = await story.read(id);
    const check = checks.find((one) => one.kind === 'person')?.key ?? '';
    for (const step of [1, 2, 3]) await story.finish(step);
    await story.give(story.team.coordinator, id, { type: 'assign', personId: story.team.coordinator.id });
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: replaced.id });
    await story.give(story.team.coordinator, id, { type: 'answer', check, answer: story.team.leader.id });
    const events = (await api().get(`/audit-events?subjectId=${replaced.id}`)).body.items.map(
      (one: { action: string }) => one.action,
    );
    expect(events).toContain('role.ended');
  });
});
