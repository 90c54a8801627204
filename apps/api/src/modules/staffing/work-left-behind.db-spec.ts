import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectStatus } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { HandOnWhatIsLeft } from './hand-on-what-is-left.js';

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
  test("hands the person's to-dos from conversations over, on record, and returns them when it is undone", async () => {
    const { town } = story;
    const leaving = await town.person('Har Att Göra');
    const heir = await town.person('Gör Det Sedan');
    const other = await town.person('Gör Något Annat');
    const path = `/tasks/${await story.taskId(2)}/comments`;
    const give = async (text: string): Promise<string> =>
      expectStatus(await api().post(path, { text, toDo: { personId: leaving.id, dueOn: '2026-03-20' } }), 201).body.id;
    const [room, mail, done, call] = [
      await give('Boka rummet'),
      await give('Skriv till leverantören'),
      await give('Redan gjort'),
      await give('Ring förvaltningen'),
    ];
    expectStatus(await api().post(`/comments/${done}/resolution`, { resolved: true }), 200);
    const order = { handOverTo: heir.id, lastDay: '2026-03-31' };
    const departure = `/people/${leaving.id}/departure`;
    const listed = expectStatus(await api().post(`${departure}?dryRun=true`, order), 200).body;
    expect(listed.toDos).toEqual(
      [
        [room, 'Boka rummet'],
        [mail, 'Skriv till leverantören'],
        [call, 'Ring förvaltningen'],
      ].map(([toDoId, text]) => ({
        toDoId,
        text,
        dueOn: '2026-03-20',
        datasetTitle: null,
        to: { id: heir.id, name: heir.name },
      })),
    );
    const exceptions = [
      { toDoId: mail, to: other.id },
      { toDoId: call, to: null },
    ];
    expectStatus(await api().post(departure, { ...order, exceptions }), 200);
    const holderOf = async (id: string): Promise<string | undefined> => {
      const { items } = expectStatus(await api().get(path), 200).body;
      const { toDo } = items.find((one: { id: string }) => one.id === id);
      return toDo.person?.id ?? toDo.role;
    };
    const held = async (): Promise<unknown[]> => Promise.all([room, mail, call, done].map(holderOf));
    expect(await held()).toEqual([heir.id, other.id, 'coordinator', leaving.id]);
    const told = (await api().get('/audit-events?action=comment.to-do-given&limit=10')).body.items;
    expect(told).toHaveLength(3);
    const { rows } = await app.owner.query(
      "SELECT recipient_id FROM notices WHERE kind = 'to-do' AND subject_id = ANY($1) AND recipient_id = ANY($2)",
      [
        [room, mail],
        [heir.id, other.id],
      ],
    );
    expect(rows).toHaveLength(2);

    // Work that others have continued since stays with them, and the answer says so.
    const { version } = (await api().get(path)).body.items.find((one: { id: string }) => one.id === mail);
    expectStatus(await api().patch(`/comments/${mail}`, { toDo: { personId: heir.id } }, version), 200);
    const back = expectStatus(await api().delete(departure), 200).body;
    expect(back).toMatchObject({ lastDay: null, notRestored: [expect.stringMatching(/^En sak att göra|^One thing/)] });
    expect(await held()).toEqual([leaving.id, heir.id, leaving.id, leaving.id]);
  });

  test('in the future lets the person get work until the last day, and hands back what is open after it', async () => {
    const { town } = story;
    const leaving = await town.person('Slutar Senare');
    expectStatus(await api().post(`/people/${leaving.id}/departure`, { lastDay: '2026-03-03' }), 200);
    const id = await story.taskId(14);
    const path = `/tasks/${id}/comments`;
    const give = (personId: string) =>
      api().post(path, { text: 'Skriv klart', mentions: [personId], toDo: { personId } });
    await story.give(story.team.coordinator, id, { type: 'assign', personId: leaving.id });
    const comment = expectStatus(await give(leaving.id), 201).body;
    const handedBack = expectStatus(await leaving.api.post(path, { kind: 'not-mine', text: 'Lars gör det' }), 201).body;
    const away = await town.person('Räknar Med Den');
    expectStatus(
      await api().patch(
        `/people/${away.id}`,
        { outOfOffice: { from: '2026-03-02', to: '2026-03-03', substituteId: leaving.id } },
        (await api().get(`/people/${away.id}`)).body.version,
      ),
      200,
    );
    const handOn = app.nest.get(HandOnWhatIsLeft);
    await handOn.run();
    expect((await story.read(id)).assignedPerson).toMatchObject({ id: leaving.id });
    app.clock.advance(2 * 86_400);
    try {
      await handOn.run();
      expect((await story.read(id)).assignedPerson).toBeNull();
      const { items } = (await api().get(`/tasks/${id}/events?limit=100`)).body;
      expect(items.at(-1)).toMatchObject({ type: 'assigned', by: null, text: expect.stringMatching(/slutat|left/) });
      const { toDo } = (await api().get(path)).body.items.find((one: { id: string }) => one.id === comment.id);
      expect(toDo).toMatchObject({ person: null, role: 'coordinator' });
      // Nobody has to look for a new doer any more: the task has gone back, by the rule and no person.
      const settled = (await api().get(path)).body.items.find((one: { id: string }) => one.id === handedBack.id);
      expect(settled.resolved).toEqual({ at: expect.any(String), by: null });
      const toDos = (await api().get('/to-dos?limit=100')).body.items.map((one: { id: string }) => one.id);
      expect(toDos).not.toContain(handedBack.id);
      // A person who has left is refused.
      expect((await give(leaving.id)).body).toMatchObject({ code: 'unknown-reference' });
      const assigned = await story.try(story.team.coordinator, id, { type: 'assign', personId: leaving.id });
      expect(assigned.body).toMatchObject({ code: 'unknown-reference' });
    } finally {
      app.clock.advance(-2 * 86_400);
    }
  });

  test('is undone as far as the actor may give what it moved, and says what stays with others', async () => {
    const { town } = story;
    const leaving = await town.person('Stannar Delvis', ['archivist', 'communications']);
    const heir = await town.person('Behåller En');
    const left = expectStatus(
      await api().post(`/people/${leaving.id}/departure`, { handOverTo: heir.id, lastDay: '2026-03-31' }),
      200,
    ).body;
    const lost = left.roles.find((one: { role: string }) => one.role === 'communications').assignmentId;
    await app.owner.query('UPDATE role_assignments SET ended_at = now() WHERE id = $1', [lost]);
    const back = expectStatus(await api().delete(`/people/${leaving.id}/departure`), 200).body;
    expect(back).toMatchObject({ lastDay: null, state: 'joined', notRestored: [expect.any(String)] });
    expect(await rolesOf(leaving.id)).toEqual(['archivist']);
    expect(await rolesOf(heir.id)).toEqual(['communications']);
  });
});
