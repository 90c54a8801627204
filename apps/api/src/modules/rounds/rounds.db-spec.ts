import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BoardView, RoundView } from '@stegvis/contract';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { RoundStory, aTeam, type Team } from '../../../test/round-story.js';

let app: RunningApp;
let team: Team;
let town: Awaited<ReturnType<typeof aMunicipality>>;
beforeAll(async () => {
  app = await startApp();
  town = await aMunicipality(app);
  team = await aTeam(town);
});
afterAll(() => app.close());

const begin = (datasets: number): Promise<RoundStory> => RoundStory.begin(app, { town, team, datasets });
const seeing = async (story: RoundStory): Promise<RoundView> =>
  expectStatus(await team.coordinator.api.get(`/rounds/${story.roundId}`), 200).body;

describe('a round', () => {
  test('is completed by the people that its tasks wait for', async () => {
    const story = await begin(2);
    const [first = '', second = ''] = story.datasets;
    const { api } = story.team.coordinator;
    for (const step of [1, 2, 3]) await story.finish(step);
    for (const dataset of story.datasets) await story.finish(4, dataset);
    for (const step of [5, 6]) await story.finish(step);
    await story.finish(7, first);
    const refused = await story.finish(7, second, 'do-not-publish');
    expect(refused.outcome).toMatchObject({ code: 'do-not-publish', allowsPublishing: false, ground: 'secrecy' });
    for (const step of [9, 10]) await story.finish(step);
    for (const step of [8, 11, 12, 13]) await story.finish(step, first);
    for (const step of [14, 15, 16]) await story.finish(step);
    const round = await api.get(`/rounds/${story.roundId}`);
    expect(round.body).toMatchObject({ state: 'completed', datasets: 1 });
    expect(round.body.phases.map((phase: { state: string }) => phase.state)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done',
    ]);
    const left = await api.get(`/rounds/${story.roundId}/datasets?state=refused`);
    expect(left.body.items).toMatchObject([{ dataset: { id: second }, state: 'refused', decisionTaskId: refused.id }]);
    const register = await api.get(`/datasets/${second}`);
    expect(register.body.rounds).toMatchObject([
      { state: 'refused', outcome: 'do-not-publish', ground: 'secrecy', published: false, decisionTaskId: refused.id },
    ]);
    expect((await api.get(`/datasets/${first}`)).body.rounds).toMatchObject([
      { state: 'in', outcome: 'publish-openly', published: true },
    ]);
    const archived = await api.patch(`/rounds/${story.roundId}`, { archived: true }, round.body.version);
    expect(archived.body.state).toBe('archived');
  });

  test('is planned before it starts, and started once', async () => {
    const { api } = team.coordinator;
    const planned = expectStatus(
      await api.post('/rounds', { name: 'Hösten 2026', startsOn: '2026-03-02', targetOn: '2026-12-18' }),
      201,
    ).body;
    expect(planned).toMatchObject({
      state: 'planned',
      guideVersion: '2026.1',
      datasets: 0,
      version: 1,
      startedAt: null,
    });
    expect(planned.steps).toHaveLength(16);
    expect(planned.steps[0]).toMatchObject({
      number: 1,
      title: 'Utse samordnare',
      state: 'waiting',
      total: 0,
      dueOn: '2026-03-09',
    });
    expect((await api.post('/rounds', { name: 'Hösten 2026', startsOn: '2026-03-02' })).body).toMatchObject({
      status: 409,
      code: 'duplicate',
    });
    expect(
      (await api.post('/rounds', { name: 'Bakvänd', startsOn: '2026-03-02', targetOn: '2026-03-01' })).status,
    ).toBe(400);
    for (const startsOn of ['9999-12-31', '0001-01-01', '1999-12-31']) {
      expect((await api.post('/rounds', { name: `Från ${startsOn}`, startsOn })).status).toBe(400);
    }
    expect((await api.post('/rounds', { name: 'Okänd', startsOn: '2026-03-02', guideVersion: '1999' })).status).toBe(
      422,
    );
    expect((await team.owner.api.post('/rounds', { name: 'Får inte', startsOn: '2026-03-02' })).status).toBe(403);
    const started = expectStatus(await api.post(`/rounds/${planned.id}/start`), 200).body;
    expect(started).toMatchObject({
      state: 'running',
      plannedEndOn: planned.plannedEndOn,
      slackDays: planned.slackDays,
    });
    expect(started.steps.map((step: { dueOn: string | null }) => step.dueOn).slice(0, 3)).toEqual(
      planned.steps.map((step: { dueOn: string | null }) => step.dueOn).slice(0, 3),
    );
    expect((await api.post(`/rounds/${planned.id}/start`)).body).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('moves what follows its start, except what was set by hand', async () => {
    const story = await begin(1);
    const before = await seeing(story);
    const two = await story.taskId(2);
    await story.give(team.coordinator, two, {
      type: 'reschedule',
      dueOn: '2026-04-15',
      reason: 'Lokalen var upptagen',
    });
    const moved = await seeing(story);
    expect(moved.steps[2]?.dueOn).not.toBe(before.steps[2]?.dueOn);
    const later = expectStatus(
      await team.coordinator.api.patch(`/rounds/${story.roundId}`, { startsOn: '2026-03-09' }, moved.version),
      200,
    ).body;
    expect(later.steps[0].dueOn).toBe('2026-03-16');
    expect(later.steps[0].baselineDueOn).toBe('2026-03-09');
    expect(later.steps[1].dueOn).toBe('2026-04-15');
    expect(
      (await team.coordinator.api.patch(`/rounds/${story.roundId}`, { name: 'För sent' }, moved.version)).status,
    ).toBe(412);
    expect((await team.coordinator.api.patch(`/rounds/${story.roundId}`, { name: 'Utan version' })).status).toBe(428);
    expect((await team.owner.api.patch(`/rounds/${story.roundId}`, { name: 'Får inte' }, later.version)).status).toBe(
      403,
    );
  });
});

describe('datasets of a round', () => {
  test('join with their tasks, leave with them and return', async () => {
    const story = await begin(2);
    const { api } = team.coordinator;
    const [first = '', second = ''] = story.datasets;
    const path = `/rounds/${story.roundId}/datasets`;
    const again = expectStatus(await api.post(path, { datasetIds: [first], reason: 'Ännu mer efterfrågad' }), 200).body;
    expect(again).toMatchObject({ added: 0, restored: 0, unchanged: 1 });
    const four = await story.taskId(4, first);
    await story.give(team.coordinator, four, { type: 'open-early', reason: 'Redan utsedd' });
    await story.finish(4, first);
    expect((await api.delete(`${path}/${first}?reason=Nästa+omgång`)).status).toBe(204);
    expect((await story.read(four)).state).toBe('done');
    expect(await story.task(7, first)).toMatchObject({
      state: 'cancelled',
      cancelledBecause: { code: 'left-round', text: expect.stringContaining('Nästa omgång') },
    });
    expect((await api.delete(`${path}/${first}`)).status).toBe(409);
    const list = expectStatus(await api.get(`${path}?sort=title`), 200).body;
    expect(list.items).toMatchObject([
      { dataset: { id: first }, state: 'removed', reason: 'Ännu mer efterfrågad', leftReason: 'Nästa omgång' },
      { dataset: { id: second }, state: 'in', addedBy: { id: team.coordinator.id } },
    ]);
    expect(expectStatus(await api.post(path, { datasetIds: [first] }), 200).body).toMatchObject({ restored: 1 });
    expect((await story.task(7, first)).state).toBe('waiting');
    expect((await api.post(path, { datasetIds: ['01932b6e-7b1a-7c3e-9a55-3f2e3d4c5b6a'] })).body).toMatchObject({
      status: 422,
      code: 'unknown-reference',
      errors: [{ path: 'datasetIds.0' }],
    });
    expect((await team.owner.api.post(path, { datasetIds: [first] })).status).toBe(403);
    expect((await team.leader.api.post(path, { datasetIds: [first] })).status).toBe(200);
  });
});

describe('board, tasks and events', () => {
  test('show the same facts', async () => {
    const story = await begin(3);
    for (const step of [1, 2, 3]) await story.finish(step);
    await story.finish(4, story.datasets[0]);
    const { api } = team.coordinator;
    const board: BoardView = expectStatus(await api.get(`/rounds/${story.roundId}/board`), 200).body;
    expect(board.steps).toHaveLength(16);
    expect(board.round).toHaveLength(10);
    expect(board.rows.map((row) => row.cells.length)).toEqual([6, 6, 6]);
    const cells = [...board.round, ...board.rows.flatMap((row) => row.cells)];
    const listed = expectStatus(await api.get(`/tasks?roundId=${story.roundId}&limit=200`), 200).body;
    expect(listed.total).toBe(cells.length);
    const sorted = (items: readonly { readonly taskId: string }[]) =>
      items.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1));
    const fromList = listed.items.map((task: Record<string, unknown>) => ({
      step: task['step'],
      taskId: task['id'],
      state: task['state'],
      dueOn: task['dueOn'],
      overdue: task['overdue'],
      daysLate: task['daysLate'],
      role: task['role'],
      assignees: task['assignees'],
      version: task['version'],
    }));
    expect(sorted(cells)).toEqual(sorted(fromList));
    const round = await seeing(story);
    for (const step of round.steps) {
      const own = cells.filter((cell) => cell.step === step.number);
      expect({ number: step.number, done: step.done, total: step.total }).toEqual({
        number: step.number,
        done: own.filter((cell) => cell.state === 'done').length,
        total: own.length,
      });
    }
    for (const cell of cells.slice(0, 12)) {
      const events = expectStatus(await api.get(`/tasks/${cell.taskId}/events`), 200).body.items;
      const last = events.findLast((event: { type: string }) =>
        ['created', 'became-ready', 'completed', 'approved'].includes(event.type),
      );
      const said = { created: events[0].payload.state, 'became-ready': 'ready', completed: 'done', approved: 'done' }[
        String(last.type)
      ];
      expect({ taskId: cell.taskId, state: cell.state }).toEqual({ taskId: cell.taskId, state: said });
    }
  });

  test('are filtered, sorted, paged and exported', async () => {
    const story = await begin(2);
    const { api } = team.coordinator;
    const of = `roundId=${story.roundId}`;
    const idsOf = async (query: string): Promise<readonly string[]> =>
      expectStatus(await api.get(`/tasks?${of}&${query}`), 200).body.items.map(
        (task: { stepKey: string }) => task.stepKey,
      );
    expect(await idsOf('state=ready')).toEqual(['appoint-coordinator']);
    expect(await idsOf('step=4&sort=-dataset')).toHaveLength(2);
    expect(await idsOf('search=uppstartsm%C3%B6te')).toEqual(['kick-off-meeting']);
    expect(await idsOf('state=nothing')).toEqual([]);
    expect(await idsOf(`role=management`)).toEqual(['appoint-coordinator']);
    expect(await idsOf('vacant=true')).toEqual([]);
    expect(await idsOf('dueBefore=2026-03-10')).toEqual(['appoint-coordinator']);
    app.clock.set('2026-03-12T08:00:00.000Z');
    const late = expectStatus(await api.get(`/tasks?${of}&overdue=true`), 200).body;
    expect(late.items).toMatchObject([{ stepKey: 'appoint-coordinator', overdue: true, daysLate: 3 }]);
    expect((await seeing(story)).steps[0]?.overdue).toBe(1);
    app.clock.set('2026-03-02T08:00:00.000Z');
    const page = expectStatus(await api.get(`/tasks?${of}&limit=5&page=2&sort=step`), 200).body;
    expect(page).toMatchObject({ page: 2, limit: 5, total: 22 });
    const csv = await api.get(`/tasks?${of}&format=csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text.trim().split('\n')).toHaveLength(23);
    const rounds = await api.get('/rounds?format=csv&sort=name');
    expect(rounds.status).toBe(200);
    expect((await api.get('/rounds?format=xlsx')).headers.get('content-type')).toContain('spreadsheetml');
  });
});

describe('another version of the guide', () => {
  test('is applied to a running round without losing anything', async () => {
    const story = await begin(1);
    const { api } = team.coordinator;
    await story.finish(1);
    const two = await story.taskId(2);
    await story.give(team.coordinator, two, { type: 'answer', check: 'held-on', answer: '2026-03-02' });
    const extra = {
      key: 'x-photo',
      kind: 'yes-no',
      required: true,
      text: { sv: 'Togs ett foto?', en: 'Was a photo taken?' },
    };
    const steps = {
      'kick-off-meeting': {
        title: { sv: 'Uppstartsfika' },
        purpose: { sv: 'Alla ska veta vad som väntar.' },
        extraChecks: [extra],
        workingDays: 3,
      },
      'establish-storage': { responsible: 'project-leader' },
    };
    const guide = expectStatus(await api.post('/guide/versions', { steps, reason: 'Vi gör på vårt sätt' }), 201).body;
    const preview = expectStatus(
      await api.post(`/rounds/${story.roundId}/upgrade?dryRun=true`, { guideVersion: guide.version }),
      200,
    ).body;
    expect(preview).toMatchObject({ dryRun: true, round: { guideVersion: '2026.1' } });
    expect(preview.changes.map((change: { step: string; what: string }) => `${change.step} ${change.what}`)).toEqual([
      'kick-off-meeting title',
      'kick-off-meeting purpose',
      'kick-off-meeting check-added',
      'kick-off-meeting working-days',
      'establish-storage responsible',
    ]);
    expect((await story.read(two)).title).toBe('Håll uppstartsmöte');
    expectStatus(await api.post(`/rounds/${story.roundId}/upgrade`, { guideVersion: guide.version }), 200);
    const after = await story.read(two);
    expect(after).toMatchObject({ title: 'Uppstartsfika', purpose: 'Alla ska veta vad som väntar.', state: 'active' });
    expect(after.checks.map((check) => [check.key, check.answer])).toEqual([
      ['held-on', '2026-03-02'],
      ['participants', null],
      ['minutes', null],
      ['decisions', null],
      ['x-photo', null],
    ]);
    expect(after.checks.at(-1)?.question).toBe('Togs ett foto?');
    expect((await story.task(9)).role).toBe('project-leader');
    expect((await api.post(`/rounds/${story.roundId}/upgrade`, { guideVersion: '2026.1+99' })).status).toBe(422);
    await story.finish(2);
    expect((await story.task(3)).state).toBe('ready');
  });
});

describe('another organisation', () => {
  test('finds none of it, on any route', async () => {
    const story = await begin(1);
    const other = await aMunicipality(app);
    const { api } = other.administrator;
    const [dataset = ''] = story.datasets;
    const round = `/rounds/${story.roundId}`;
    const task = `/tasks/${await story.taskId(1)}`;
    const evidence = expectStatus(
      await team.management.api.post(`${task}/evidence`, { url: 'https://exempel.example/beslut' }),
      201,
    ).body.id;
    const answers = await Promise.all([
      api.get(round),
      api.get(`${round}/board`),
      api.get(`${round}/datasets`),
      api.get(`${round}/datasets?format=csv`),
      api.patch(round, { name: 'Vår nu' }, 1),
      api.post(`${round}/start`),
      api.post(`${round}/upgrade`, { guideVersion: '2026.1' }),
      api.post(`${round}/datasets`, { datasetIds: [dataset] }),
      api.delete(`${round}/datasets/${dataset}`),
      api.get(task),
      api.post(`${task}/commands`, { type: 'start' }, { 'if-match': '"1"' }),
      api.get(`${task}/events`),
      api.get(`${task}/comments`),
      api.post(`${task}/comments`, { text: 'Hej' }),
      api.post(`${task}/evidence`, { url: 'https://exempel.example/beslut' }),
      api.upload(`${task}/evidence`, 'a.txt', 'innehåll', 'text/plain'),
      api.get(`${task}/evidence/${String(evidence)}`),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    const lists = await Promise.all([
      api.get('/rounds'),
      api.get('/tasks'),
      api.get(`/tasks?roundId=${story.roundId}`),
      api.get(`/tasks?assignee=${team.management.id}`),
      api.get(`/tasks?datasetId=${dataset}`),
    ]);
    expect(lists.map((answer) => answer.body.total)).toEqual([0, 0, 0, 0, 0]);
    const own = expectStatus(await api.post('/rounds', { name: 'Vår egen', startsOn: '2026-03-02' }), 201).body;
    expect((await api.post(`/rounds/${own.id}/datasets`, { datasetIds: [dataset] })).status).toBe(422);
    expect((await story.task(1)).version).toBeGreaterThan(0);
  });
});
