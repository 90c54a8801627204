import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { RoundStory } from '../../../../test/round-story.js';

let app: RunningApp;
let story: RoundStory;
let dataset: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
  dataset = story.datasets[0] ?? '';
});
afterAll(() => app.close());

/** A new round with the same people, as far as a test needs. */
async function another(datasets = 1): Promise<RoundStory> {
  return RoundStory.begin(app, { town: story.town, team: story.team, datasets });
}

const commandIn = (
  task: {
    availableCommands: readonly {
      type: string;
      allowed: boolean;
      code?: string | undefined;
      reason?: string | undefined;
      missing?: readonly object[] | undefined;
    }[];
  },
  type: string,
) => task.availableCommands.find((command) => command.type === type);

describe('a task', () => {
  test('tells a program all that it needs to finish it', async () => {
    const task = await story.task(1, undefined, story.team.management.api);
    expect(task).toMatchObject({
      stepKey: 'appoint-coordinator',
      state: 'ready',
      role: 'management',
      review: false,
      waitsFor: [],
    });
    expect(task.assignees.map((person) => person.id)).toEqual([story.team.management.id]);
    expect(commandIn(task, 'complete')).toEqual({ type: 'complete', allowed: true });
    const second = await story.task(2);
    expect(second).toMatchObject({
      state: 'waiting',
      waitsFor: [{ step: 1, holds: false, hard: false, taskId: task.id, state: 'ready' }],
    });
    expect(commandIn(second, 'start')).toMatchObject({
      allowed: false,
      code: 'prerequisites-not-met',
      missing: [{ kind: 'task', taskId: task.id, href: `/tasks/${task.id}` }],
    });
  });

  test('uses the requested language', async () => {
    const id = await story.taskId(2);
    const swedish = await story.read(id, story.team.coordinator.api.with('accept-language', 'sv'));
    const english = await story.read(id, story.team.coordinator.api.with('accept-language', 'en'));
    expect([swedish.title, english.title]).toEqual(['Håll uppstartsmöte', 'Hold a kick-off meeting']);
    expect(english.checks[0]?.question).toBe('On which day was the meeting held?');
    expect(english.checks.map((check) => check.key)).toEqual(['held-on', 'participants', 'minutes', 'decisions']);
  });

  test('is refused to people who may not, with the role that may', async () => {
    const answer = await story.try(story.team.bystander, await story.taskId(1), { type: 'complete' });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      code: 'not-allowed',
      missing: [{ kind: 'role', role: 'management', reason: 'not-holder', href: '/people' }],
    });
  });

  test('requires the version that was seen, and returns both when it is stale', async () => {
    const { team } = story;
    const id = await story.taskId(2);
    await story.give(team.coordinator, id, { type: 'open-early', reason: 'Mötet är redan bokat' });
    const without = await team.coordinator.api.post(`/tasks/${id}/commands`, { type: 'start' });
    expect(without.status).toBe(428);
    const { version } = await story.read(id);
    await story.give(team.coordinator, id, { type: 'answer', check: 'held-on', answer: '2026-03-02' });
    const stale = await team.coordinator.api.command(id, version, {
      type: 'answer',
      check: 'participants',
      answer: 'Alla',
    });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'stale-version',
      current: {
        seenVersion: version,
        version: version + 1,
        state: 'active',
        changedBy: { id: team.coordinator.id, name: 'Person coordinator' },
      },
    });
    expect((await story.read(id)).version).toBe(version + 1);
  });

  test('accepts the same answer again without an event or a version', async () => {
    const id = await story.taskId(2);
    const before = await story.read(id);
    const after = await story.give(story.team.coordinator, id, {
      type: 'answer',
      check: 'held-on',
      answer: '2026-03-02',
    });
    expect(after.version).toBe(before.version);
  });

  test('is not finished before everything required is there', async () => {
    const id = await story.taskId(2);
    const answer = await story.try(story.team.coordinator, id, { type: 'complete' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'not-complete',
      missing: [
        { check: 'participants', reason: 'unanswered', text: 'Frågan ”Vilka var med?” är inte besvarad.' },
        { check: 'minutes' },
        { check: 'decisions' },
      ],
    });
  });

  test('refuses unknown fields, unknown questions and answers of the wrong form', async () => {
    const id = await story.taskId(2);
    const who = story.team.coordinator;
    expect((await story.try(who, id, { type: 'start', extra: 1 })).status).toBe(400);
    expect((await story.try(who, id, { type: 'fly' })).status).toBe(400);
    expect((await story.try(who, id, { type: 'answer', check: 'nonsense', answer: 'x' })).body).toMatchObject({
      status: 422,
      code: 'unknown-check',
    });
    expect((await story.try(who, id, { type: 'answer', check: 'held-on', answer: 'snart' })).body).toMatchObject({
      status: 422,
      code: 'invalid-answer',
      missing: [{ check: 'held-on', reason: 'not-a-date' }],
    });
    expect((await story.try(who, id, { type: 'assign', personId: story.datasets[0] })).body).toMatchObject({
      status: 422,
      code: 'unknown-reference',
    });
  });

  test('answers a repeated request the same, and refuses the key for another', async () => {
    const round = await another(0);
    const id = await round.taskId(1);
    const { api } = story.team.management;
    const key = { 'idempotency-key': 'kommando-1' };
    const { version } = await round.read(id);
    const first = await api.command(id, version, { type: 'complete' }, key);
    const again = await api.command(id, version, { type: 'complete' }, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect((await api.command(id, version, { type: 'complete', note: 'en annan' }, key)).status).toBe(422);
    const events = await api.get(`/tasks/${id}/events`);
    expect(events.body.items.filter((event: { type: string }) => event.type === 'completed')).toHaveLength(1);
  });

  test('leaves nothing behind of a repeat that could be carried out again', async () => {
    const round = await another(0);
    const id = await round.taskId(1);
    const { api } = story.team.management;
    const block = { type: 'block', reason: 'Väntar på svar', waitingFor: 'Leverantören' };
    const key = { 'idempotency-key': 'kommando-2' };
    const { version } = await round.read(id);
    const given = await Promise.all([1, 2, 3].map(() => api.command(id, version, block, key)));
    expect(given.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(given.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    // With its current version the task could accept the first command again.
    await round.give(story.team.management, id, { type: 'unblock' });
    await app.owner.query('UPDATE tasks SET version = $2 WHERE id = $1', [id, version]);
    const before = await round.read(id);
    const late = await api.command(id, version, block, key);
    expect([late.status, late.body]).toEqual([200, given[0]?.body]);
    expect((await api.command(id, version, { ...block, reason: 'En annan' }, key)).status).toBe(422);
    expect(await round.read(id)).toEqual(before);
    const events = await api.get(`/tasks/${id}/events`);
    expect(events.body.items.filter((event: { type: string }) => event.type === 'blocked')).toHaveLength(1);
  });
});

describe('gates', () => {
  test('block step 12 until the analysis clears it, metadata are done and the owner approves', async () => {
    const { team } = story;
    const id = await story.taskId(12, dataset);
    const early = await story.try(team.coordinator, id, { type: 'submit' });
    expect(early.body).toMatchObject({ status: 409, code: 'hard-gate' });
    expect(early.body.missing.map((one: { kind: string }) => one.kind)).toEqual(
      expect.arrayContaining(['decision', 'metadata']),
    );
    const opened = await story.give(team.coordinator, id, { type: 'open-early', reason: 'Förbereder' });
    expect(opened).toMatchObject({ state: 'ready', openedEarly: true });
    await story.answerAll(id);
    expect((await story.try(team.coordinator, id, { type: 'submit' })).body.code).toBe('hard-gate');
    expect((await story.try(team.coordinator, id, { type: 'complete' })).body.code).toBe('hard-gate');
    expect((await story.try(story.town.administrator, id, { type: 'submit' })).status).toBe(403);
  });

  test('require four eyes, administrators and substitutes included', async () => {
    const round = await another(1);
    const { team } = round;
    for (const step of [1, 2, 3]) await round.finish(step);
    await round.finish(5);
    const id = await round.taskId(6);
    const { security, management } = team;
    await round.town.grant(security.id, 'management', { roundId: round.roundId });
    await round.answerAll(id);
    // The round's only holder of the role would be the submitter, so nobody could approve.
    expect((await round.try(security, id, { type: 'submit' })).body).toMatchObject({
      status: 409,
      code: 'no-reviewer',
      missing: [{ kind: 'approval', reason: 'same-person' }],
    });
    await round.town.grant(management.id, 'management', { roundId: round.roundId });
    const submitted = await round.give(security, id, { type: 'submit', note: 'Klart' });
    expect(submitted).toMatchObject({ state: 'in-review', assignees: [{ id: management.id }] });
    const self = await round.try(security, id, { type: 'approve' });
    expect(self.body).toMatchObject({
      status: 409,
      code: 'four-eyes',
      missing: [{ kind: 'approval', reason: 'same-person' }],
    });
    const approved = await round.give(management, id, { type: 'approve' });
    expect(approved).toMatchObject({
      state: 'done',
      submittedBy: { id: security.id },
      approvedBy: { id: management.id },
    });
  });

  test('block after a no to the security guideline, with its reason, until it is a yes', async () => {
    const round = await another(0);
    const id = await round.taskId(6);
    const { security, coordinator } = round.team;
    await round.give(coordinator, id, { type: 'open-early', reason: 'Vi vet redan' });
    expect(
      (await round.try(security, id, { type: 'answer', check: 'guideline-followed', answer: 'no' })).body.code,
    ).toBe('invalid-answer');
    const blocked = await round.give(security, id, {
      type: 'answer',
      check: 'guideline-followed',
      answer: 'no',
      note: 'Riktlinjen saknas',
    });
    expect(blocked).toMatchObject({ state: 'blocked', blocked: { reason: 'Riktlinjen saknas' } });
    const free = await round.give(security, id, { type: 'answer', check: 'guideline-followed', answer: 'yes' });
    expect(free).toMatchObject({ state: 'active', blocked: null });
  });
});

describe('turns', () => {
  test('return with a reason, pass to somebody else, and stop at a problem', async () => {
    const round = await another(1);
    const [chosen = ''] = round.datasets;
    const { owner, coordinator, leader, counsel, management } = round.team;
    const id = await round.taskId(4, chosen);
    await round.give(coordinator, id, { type: 'open-early', reason: 'Ägaren är given' });
    await round.give(coordinator, id, { type: 'submit' });
    const returned = await round.give(owner, id, { type: 'return', reason: 'Fel förvaltning' });
    expect(returned).toMatchObject({
      state: 'returned',
      returnedReason: 'Fel förvaltning',
      assignees: [{ id: coordinator.id }],
    });
    await round.give(coordinator, id, {
      type: 'block',
      reason: 'Chefen är på semester',
      waitingFor: 'Förvaltningschefen',
      expectedOn: '2026-03-20',
    });
    const blocked = await round.read(id);
    expect(blocked.blocked).toMatchObject({
      reason: 'Chefen är på semester',
      waitingFor: 'Förvaltningschefen',
      expectedOn: '2026-03-20',
    });
    const free = await round.give(leader, id, { type: 'unblock', note: 'Hen är tillbaka' });
    expect(free.state).toBe('returned');
    // The task gives a role: a project leader cannot assign it, and it cannot be assigned to somebody who could not
    // give that role.
    expect((await round.try(leader, id, { type: 'assign', personId: management.id })).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await round.try(coordinator, id, { type: 'assign', personId: counsel.id })).body).toMatchObject({
      status: 403,
      code: 'beyond-authority',
    });
    const handed = await round.give(coordinator, id, { type: 'assign', personId: management.id, reason: 'Har tid' });
    expect(handed).toMatchObject({ assignedPerson: { id: management.id }, assignees: [{ id: management.id }] });
    expect((await round.try(coordinator, id, { type: 'submit' })).status).toBe(403);
    const moved = await round.give(coordinator, id, { type: 'reschedule', dueOn: '2026-04-30', reason: 'Semester' });
    expect(moved.dueOn).toBe('2026-04-30');
    await round.give(management, id, { type: 'submit' });
    await round.give(owner, id, { type: 'approve' });
    const history = await coordinator.api.with('accept-language', 'en').get(`/tasks/${id}/events`);
    expect(history.body.items.map((event: { text: string }) => event.text)).toEqual([
      'The task was created',
      'Person coordinator opened the task early: Ägaren är given',
      'Person coordinator started',
      'Person coordinator submitted for review',
      'Person owner returned it: Fel förvaltning',
      'Person coordinator reported a problem that waits for Förvaltningschefen, probably until 20 March 2026: Chefen är på semester',
      'Person leader said that the problem is solved. Note: Hen är tillbaka',
      'Person coordinator assigned the task to Person management: Har tid',
      'Person coordinator changed the date to 30 April 2026: Semester',
      'Person management submitted for review',
      'Person owner approved',
    ]);
  });

  test('pass to the substitute, on behalf of the absent person', async () => {
    const round = await another(0);
    const { management, bystander } = round.team;
    const { api } = round.town.administrator;
    const person = await api.get(`/people/${management.id}`);
    const away = { from: '2026-03-01', to: '2026-03-31', substituteId: bystander.id };
    expect((await api.patch(`/people/${management.id}`, { outOfOffice: away }, person.body.version)).status).toBe(200);
    const id = await round.taskId(1);
    const mine = await bystander.api.get('/tasks?assignee=me');
    expect(mine.body.items.map((task: { id: string }) => task.id)).toContain(id);
    const done = await round.give(bystander, id, { type: 'complete' });
    expect(done.state).toBe('done');
    const events = await bystander.api.get(`/tasks/${id}/events`);
    expect(events.body.items.at(-1)).toMatchObject({
      type: 'completed',
      by: { id: bystander.id },
      onBehalfOf: { id: management.id },
    });
    const back = await api.get(`/people/${management.id}`);
    await api.patch(`/people/${management.id}`, { outOfOffice: null }, back.body.version);
  });

  test('end with the role: somebody who lost it between load and click gets 403', async () => {
    const round = await another(0);
    const somebody = await round.town.person('Tillfällig chef');
    const assignment = await round.town.grant(somebody.id, 'management', { roundId: round.roundId });
    const task = await round.task(1, undefined, somebody.api);
    expect(commandIn(task, 'complete')?.allowed).toBe(true);
    expect((await round.town.administrator.api.delete(`/role-assignments/${assignment}`)).status).toBe(204);
    expect((await somebody.api.command(task.id, task.version, { type: 'complete' })).status).toBe(403);
  });
});

describe('reopening', () => {
  test('of the analysis reopens the publishing of a published dataset', async () => {
    const round = await another(1);
    const [chosen = ''] = round.datasets;
    for (const step of [1, 2, 3, 5, 6, 9, 10]) await round.finish(step);
    for (const step of [4, 7, 8, 11, 12]) await round.finish(step, chosen);
    expect((await round.task(15)).state).toBe('ready');
    const analysis = await round.taskId(7, chosen);
    await round.give(round.team.owner, analysis, { type: 'reopen', reason: 'Nya uppgifter om sekretess' });
    expect(await round.task(12, chosen)).toMatchObject({ state: 'waiting', outcome: null });
    expect((await round.task(15)).state).toBe('waiting');
    expect((await round.task(8, chosen)).state).toBe('done');
    const events = await round.team.coordinator.api
      .with('accept-language', 'en')
      .get(`/tasks/${await round.taskId(12, chosen)}/events`);
    expect(events.body.items.at(-1)).toMatchObject({
      type: 'reopened',
      by: null,
      text: 'The task was reopened, since a step that it builds on was reopened',
    });
    const inventory = await round.team.coordinator.api.get(`/datasets/${chosen}`);
    expect(inventory.body.rounds).toMatchObject([{ roundId: round.roundId, state: 'in', published: false }]);
  });

  test('of a refusal brings the dataset back with its tasks', async () => {
    const round = await another(1);
    const [chosen = ''] = round.datasets;
    for (const step of [1, 2, 3, 5, 6]) await round.finish(step);
    await round.finish(4, chosen);
    const refused = await round.finish(7, chosen, 'do-not-publish');
    const cancelled = await round.task(8, chosen);
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      cancelledBecause: { code: 'decision', decisionTaskId: refused.id },
    });
    expect((await round.try(round.team.coordinator, cancelled.id, { type: 'reopen', reason: 'Ändå' })).body.code).toBe(
      'dataset-not-in-round',
    );
    await round.give(round.team.owner, refused.id, { type: 'reopen', reason: 'Omprövning' });
    expect((await round.task(8, chosen)).state).toBe('waiting');
    await round.give(round.team.owner, refused.id, { type: 'answer', check: 'outcome', answer: 'publish-openly' });
    const again = await round.finish(7, chosen);
    expect(again.outcome?.allowsPublishing).toBe(true);
    expect((await round.task(8, chosen)).state).toBe('ready');
  });
});

describe('the answer of an earlier round', () => {
  test('is offered in the next round, until there is a new one', async () => {
    const first = await another();
    for (const step of [1, 2]) await first.finish(step);
    const next = await another();
    await next.finish(1);
    const second = await next.task(2);
    const offered = Object.fromEntries(second.checks.map((check) => [check.key, check.previousAnswer?.answer ?? null]));
    expect(offered).toMatchObject({ 'held-on': null, participants: 'Om participants' });
    const id = await next.taskId(2);
    const answered = await next.give(next.turn(second), id, {
      type: 'answer',
      check: 'participants',
      answer: 'Bara vi',
    });
    expect(answered.checks.find((check) => check.key === 'participants')?.previousAnswer).toBeNull();
  });
});
