import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../../test/a-municipality.js';
import type { Answer } from '../../../../test/api-client.js';
import { RoundStory, aTeam, type Team } from '../../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let town: Municipality;
let team: Team;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  town = await aMunicipality(app);
  team = await aTeam(town);
  story = await RoundStory.begin(app, { town, team, datasets: 1 });
});
afterAll(() => app.close());

const monday = '2026-03-02';
const rolesOf = async ({ api }: Person): Promise<string[]> =>
  expectStatus(await api.get('/me'), 200)
    .body.roles.filter((one: { onBehalfOf: unknown }) => one.onBehalfOf === null)
    .map((one: { role: string }) => one.role);
const patch = async ({ api }: Person, id: string, body: object): Promise<Answer> =>
  api.patch(`/people/${id}`, body, (await api.get(`/people/${id}`)).body.version);
const away = (by: Person, id: string, substituteId: string | null, from = monday, to = '2026-03-20'): Promise<Answer> =>
  patch(by, id, { outOfOffice: { from, to, substituteId } });
const give = ({ api }: Person, role: string, personId: string, more: object = {}): Promise<Answer> =>
  api.post('/role-assignments', { role, personId, ...more });
const depart = ({ api }: Person, id: string, handOverTo: string | null, lastDay = monday): Promise<Answer> =>
  api.post(`/people/${id}/departure`, { handOverTo, lastDay });
const why = (answer: Answer): unknown[] => [answer.status, answer.body.code, answer.body.missing?.[0]?.reason];
const beyond = (reason: string): unknown[] => [403, 'beyond-authority', reason];

describe('a project leader who wants to be coordinator', () => {
  test('neither gets the task that appoints one, nor answers it', async () => {
    const leader = await town.person('Per Ledare', ['project-leader'], { roundId: story.roundId });
    const id = await story.taskId(1);
    expect(why(await story.try(leader, id, { type: 'assign', personId: leader.id }))).toEqual([
      403,
      'not-allowed',
      'not-holder',
    ]);
    expect(why(await story.try(team.coordinator, id, { type: 'assign', personId: leader.id }))).toEqual(
      beyond('assignee-not-granter'),
    );
    expect(why(await story.try(team.coordinator, id, { type: 'assign', role: 'project-leader' }))).toEqual(
      beyond('assignee-not-granter'),
    );
    expect((await story.try(leader, id, { type: 'answer', check: 'coordinator', answer: leader.id })).status).toBe(403);
    // Somebody who had the task before the rule existed still gets nothing by it.
    await app.owner.query('UPDATE tasks SET assigned_person = $2 WHERE id = $1', [id, leader.id]);
    expect(why(await story.try(leader, id, { type: 'answer', check: 'coordinator', answer: leader.id }))).toEqual(
      beyond('not-granter'),
    );
    const check = (await story.read(id, leader.api)).checks.find((one) => one.key === 'coordinator');
    expect(check?.gives).toMatchObject({ role: 'coordinator', mayNameOneself: false });
    expect(check?.gives?.lockedBecause).toContain('ledning');
    const page = await (
      await fetch(`${app.url}/t/${id}`, {
        headers: { accept: 'text/html', 'accept-language': 'sv', cookie: leader.api.cookieHeader },
      })
    ).text();
    expect(page).toContain('Rollen samordnare ges');
    expect(page).not.toContain('<select');
    await app.owner.query('UPDATE tasks SET assigned_person = NULL WHERE id = $1', [id]);
    expect(await rolesOf(leader)).toEqual(['project-leader']);
  });
});

describe('a coordinator who wants to be administrator', () => {
  test('is never the substitute of somebody with more rights, and gets only tasks as a substitute', async () => {
    const { coordinator } = team;
    expect(why(await away(coordinator, town.administrator.id, coordinator.id))).toEqual(beyond('holds-more'));
    expect(why(await away(coordinator, town.administrator.id, null))).toEqual(beyond('holds-more'));
    const friend = await town.person('Vän Vikarie');
    expectStatus(await away(town.administrator, town.administrator.id, friend.id), 200);
    const me = expectStatus(await friend.api.get('/me'), 200).body;
    expect(me.roles).toMatchObject([{ role: 'administrator', onBehalfOf: { id: town.administrator.id } }]);
    expect(Object.values(me.permissions).filter((one) => one === true)).toEqual([]);
    expect(why(await give(friend, 'administrator', friend.id))).toEqual(beyond('not-granter'));
    expect(why(await give(friend, 'archivist', team.bystander.id))).toEqual(beyond('not-granter'));
    expect(why(await friend.api.post('/people', { name: 'Ny', email: 'ny@example.org' }))).toEqual(
      beyond('not-manager'),
    );
    const paths = ['/audit-events', '/mailbox/messages', '/notices'];
    expect(await Promise.all(paths.map(async (path) => (await friend.api.get(path)).status))).toEqual([403, 403, 403]);
    expect((await friend.api.post('/rounds', { name: 'Ny omgång', startsOn: monday })).status).toBe(403);
    expect((await friend.api.post('/datasets', { title: 'Ny', unit: 'X' })).status).toBe(403);
    expectStatus(await patch(town.administrator, town.administrator.id, { outOfOffice: null }), 200);
  });

  test('does not get it by somebody’s departure', async () => {
    const second = await town.person('Andra Administratören', ['administrator']);
    expect(why(await depart(team.coordinator, second.id, team.coordinator.id))).toEqual(beyond('holds-more'));
    expect(why(await depart(team.coordinator, second.id, team.bystander.id, '2026-12-31'))).toEqual(
      beyond('holds-more'),
    );
    expect((await depart(town.administrator, second.id, null, '2020-01-01')).body.errors).toMatchObject([
      { path: 'lastDay', code: 'day-over' },
    ]);
    expect(await rolesOf(second)).toEqual(['administrator']);
    // Somebody who may end the role does not get it by a departure either.
    const other = await town.person('Lämnar Ledningen', ['management', 'security-officer']);
    expect(why(await depart(town.administrator, other.id, town.administrator.id))).toEqual(beyond('oneself'));
    expectStatus(await depart(town.administrator, other.id, team.bystander.id, '2026-03-31'), 200);
    expect(why(await other.api.delete(`/people/${other.id}/departure`))).toEqual(beyond('oneself'));
    expect(why(await team.coordinator.api.delete(`/people/${other.id}/departure`))).toEqual(beyond('holds-more'));
    expectStatus(await town.administrator.api.delete(`/people/${other.id}/departure`), 200);
    expect((await town.administrator.api.delete(`/people/${other.id}/departure`)).status).toBe(409);
    expect(await rolesOf(team.bystander)).toEqual([]);
  });

  test('nor by roles that only begin later', async () => {
    const coming = await town.person('Blir Administratör');
    expectStatus(await give(town.administrator, 'administrator', coming.id, { from: '2026-03-09' }), 201);
    const { coordinator } = team;
    expect(why(await away(coordinator, coming.id, team.bystander.id))).toEqual(beyond('holds-more'));
    expect(why(await depart(coordinator, coming.id, coordinator.id))).toEqual(beyond('holds-more'));
    expect(why(await give(coming, 'archivist', team.bystander.id))).toEqual(beyond('not-granter'));
    const assignment = (await coordinator.api.get(`/role-assignments?personId=${coming.id}`)).body.items[0].id;
    expect(why(await coordinator.api.delete(`/role-assignments/${String(assignment)}`))).toEqual(beyond('not-granter'));
    // The same goes for a person who stands in for somebody with more rights, now or later.
    const standIn = await town.person('Står In Sen');
    expectStatus(await away(town.administrator, town.administrator.id, standIn.id, '2026-06-01', '2026-06-30'), 200);
    expect(why(await depart(coordinator, standIn.id, coordinator.id))).toEqual(beyond('holds-more'));
    expectStatus(await patch(town.administrator, town.administrator.id, { outOfOffice: null }), 200);
  });

  test('nor by undoing the departure of somebody who got a role after it was recorded', async () => {
    const leaver = await town.person('Slutar Strax');
    const kim = await town.person('Kim Samordnare', ['coordinator']);
    expectStatus(await depart(town.administrator, leaver.id, null, '2026-03-03'), 200);
    expectStatus(await away(leaver, leaver.id, kim.id), 200);
    const given = expectStatus(await give(town.administrator, 'project-leader', leaver.id), 201).body;
    expect(given.to).toBe('2026-03-03');
    const late = await give(town.administrator, 'archivist', leaver.id, { from: '2026-03-04' });
    expect([late.status, late.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ path: 'personId', code: 'leaves-before' }),
    ]);
    expectStatus(await kim.api.delete(`/people/${leaver.id}/departure`), 200);
    app.clock.advance(3 * 86_400);
    expect(expectStatus(await kim.api.get('/me'), 200).body.roles).toEqual([
      expect.objectContaining({ role: 'coordinator', onBehalfOf: null }),
    ]);
    app.clock.advance(-3 * 86_400);
  });

  test('gives nobody what they could not give, and nothing to themselves', async () => {
    const { coordinator, bystander } = team;
    for (const role of ['administrator', 'management']) {
      expect(why(await give(coordinator, role, bystander.id))).toEqual(beyond('not-granter'));
      expect(why(await give(coordinator, role, bystander.id, { from: '2027-01-01' }))).toEqual(beyond('not-granter'));
      expect(why(await give(coordinator, role, bystander.id, { roundId: story.roundId }))).toEqual(
        beyond('not-granter'),
      );
    }
    expect(why(await give(coordinator, 'information-owner', coordinator.id, { datasetId: story.datasets[0] }))).toEqual(
      beyond('oneself'),
    );
    expect(why(await give(town.administrator, 'management', town.administrator.id))).toEqual(beyond('oneself'));
    // Nor to somebody for whom they are a substitute, since they would get it back.
    const friend = await town.person('Utbytes Vän');
    expectStatus(await away(friend, friend.id, coordinator.id), 200);
    expect(why(await give(coordinator, 'legal-counsel', friend.id))).toEqual(beyond('oneself'));
    expect((await give(town.administrator, 'legal-counsel', friend.id)).status).toBe(201);
    expect(why(await away(coordinator, friend.id, coordinator.id, monday, '2026-12-31'))).toEqual(beyond('oneself'));
  });
});

describe('a person who answers the task that gives a role', () => {
  test('holds in their own right what gives it: neither a substitute nor an assignee may', async () => {
    const own = await RoundStory.begin(app, { town, team, datasets: 1 });
    const [dataset = ''] = own.datasets;
    const id = await own.taskId(1);
    const standIn = await town.person('Ledningens Vikarie');
    expectStatus(await away(team.management, team.management.id, standIn.id), 200);
    const name = (who: Person, task: string, check: string, answer: string | null): Promise<Answer> =>
      own.try(who, task, { type: 'answer', check, answer });
    expect(why(await name(standIn, id, 'coordinator', standIn.id))).toEqual(beyond('not-granter'));
    expect(why(await name(standIn, id, 'coordinator', team.bystander.id))).toEqual(beyond('not-granter'));
    expectStatus(await patch(team.management, team.management.id, { outOfOffice: null }), 200);
    expect(why(await name(team.management, id, 'coordinator', team.management.id))).toEqual(beyond('oneself'));

    const owner = await own.taskId(4, dataset);
    await own.give(team.coordinator, owner, { type: 'open-early', reason: 'Ägaren är given' });
    expect(why(await name(team.coordinator, owner, 'owner', team.coordinator.id))).toEqual(beyond('oneself'));
    expectStatus(await name(team.coordinator, owner, 'owner', team.owner.id), 200);
    // A reopened or reassigned task is no way around the rule either.
    await app.owner.query('UPDATE tasks SET assigned_person = $2 WHERE id = $1', [owner, team.bystander.id]);
    expect(why(await name(team.bystander, owner, 'owner', null))).toEqual(beyond('not-granter'));
    expect(why(await name(team.bystander, owner, 'owner', team.bystander.id))).toEqual(beyond('not-granter'));
    await app.owner.query('UPDATE tasks SET assigned_person = NULL WHERE id = $1', [owner]);
  });

  test('may be the coordinator of that round, and of nothing else', async () => {
    const own = await RoundStory.begin(app, { town, team, datasets: 1 });
    const [dataset = ''] = own.datasets;
    const local = await town.person('Rundans Samordnare', ['coordinator'], { roundId: own.roundId });
    const owner = await own.taskId(4, dataset);
    await own.give(local, owner, { type: 'open-early', reason: 'Ägaren är given' });
    expectStatus(await own.try(local, owner, { type: 'answer', check: 'owner', answer: team.owner.id }), 200);
    expect((await give(local, 'archivist', team.bystander.id, { roundId: own.roundId })).status).toBe(201);
    expect(why(await give(local, 'archivist', team.bystander.id))).toEqual(beyond('not-granter'));
    expect(why(await give(local, 'archivist', team.bystander.id, { roundId: story.roundId }))).toEqual(
      beyond('not-granter'),
    );
    expect(why(await give(local, 'information-owner', team.bystander.id, { datasetId: dataset }))).toEqual(
      beyond('not-granter'),
    );
    expect(why(await away(local, team.bystander.id, null))).toEqual(beyond('not-manager'));
  });
});

describe('somebody alone', () => {
  test('takes the coordinator role with one click, on record, until somebody else could give it', async () => {
    const small = await aMunicipality(app);
    const ada = small.administrator;
    expect(expectStatus(await ada.api.get('/me'), 200).body.permissions.takeRoles).toContain('coordinator');
    const manager = await small.contact('Maria Chef');
    await small.grant(manager.id, 'management');
    expectStatus(await give(ada, 'coordinator', ada.id), 201);
    const events = expectStatus(await ada.api.get(`/audit-events?subjectId=${ada.id}`), 200).body.items.map(
      (one: { action: string; text: string }) => [one.action, one.text],
    );
    expect(events).toContainEqual([
      'role.taken',
      'Anna Administratör tog själv rollen samordnare, eftersom ingen annan kunde ge den',
    ]);
    const other = await small.person('Nummer Tva', ['administrator']);
    expect(why(await give(ada, 'archivist', ada.id))).toEqual(beyond('oneself'));
    expect(expectStatus(await ada.api.get('/me'), 200).body.permissions.takeRoles).toEqual([]);
    expectStatus(await give(other, 'archivist', ada.id), 201);
  });
});

describe('two at once', () => {
  test("see each other: of two administrators who end each other's role, one is left", async () => {
    const small = await aMunicipality(app);
    const ada = small.administrator;
    const bo = await small.person('Bo Administratör', ['administrator']);
    const held = async (id: string): Promise<string> =>
      (await ada.api.get(`/role-assignments?personId=${id}&role=administrator`)).body.items[0].id;
    const [mine, his] = [await held(ada.id), await held(bo.id)];
    const answers = await Promise.all([
      ada.api.delete(`/role-assignments/${his}`),
      bo.api.delete(`/role-assignments/${mine}`),
    ]);
    expect(answers.map((one) => one.status).toSorted()).toEqual([204, 403]);
  });

  test('a role that ends while its holder gives another ends before or after, never in between', async () => {
    const small = await aMunicipality(app);
    const kim = await small.person('Kim Samordnare', ['coordinator']);
    const plain = await small.person('Vanlig Person');
    const mine = (await kim.api.get(`/role-assignments?personId=${kim.id}`)).body.items[0].id;
    await Promise.all([
      small.administrator.api.delete(`/role-assignments/${String(mine)}`),
      ...['archivist', 'legal-counsel', 'communications'].map((role) => give(kim, role, plain.id)),
    ]);
    const { rows } = await app.owner.query<{ late: string }>(
      `SELECT count(*) AS late FROM role_assignments g JOIN role_assignments e ON e.id = $1 WHERE g.person_id = $2 AND g.created_by = $3 AND g.created_at > e.ended_at`,
      [mine, plain.id, kim.id],
    );
    expect(Number(rows[0]?.late)).toBe(0);
    expect(why(await give(kim, 'security-officer', plain.id))).toEqual(beyond('not-granter'));
  });
});
