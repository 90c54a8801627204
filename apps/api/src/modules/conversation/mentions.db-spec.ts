import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commentView, type CommentView } from '@stegvis/contract';
import { expectStatus, type Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
let taskId: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 0 });
  taskId = await story.taskId(2);
});
afterAll(() => app.close());

const say = async (who: Person, body: object): Promise<CommentView> =>
  commentView.parse(expectStatus(await who.api.post(`/tasks/${taskId}/comments`, body), 201).body);
const told = async (kind: string): Promise<string[]> => {
  const { rows } = await app.owner.query<{ recipient_id: string }>('SELECT recipient_id FROM notices WHERE kind = $1', [
    kind,
  ]);
  return rows.map((row) => row.recipient_id);
};

describe('a mention by a program', () => {
  test('means the person with that whole name, and nobody when several people have it', async () => {
    const { town, team } = story;
    const kaj = await town.person('Kaj Alm');
    const longer = await town.person('Kaj Alm Berg');
    const [one, two] = [await town.person('Siri Dal'), await town.person('Siri Dal')];
    const left = await town.person('Har Slutat');
    await app.owner.query("UPDATE people SET left_on = '2026-03-01' WHERE id = $1", [left.id]);
    const said = await say(team.bystander, { text: '@Kaj Alm Berg, fråga @Siri Dal, @Har Slutat och kaj@Kaj Alm' });
    expect(said.mentions).toEqual([{ id: longer.id, name: longer.name }]);
    expect(said.unclearMentions).toMatchObject([{ name: 'Siri Dal', people: [{ id: one.id }, { id: two.id }] }]);
    expect(new Set(said.unclearMentions?.[0]?.people.map((person) => person.name)).size).toBe(2);
    expect(await told('mention')).toContain(longer.id);
    for (const person of [kaj, one, two, left]) expect(await told('mention')).not.toContain(person.id);

    const changed = expectStatus(
      await team.bystander.api.patch(`/comments/${said.id}`, { text: '@Kaj Alm' }, said.version),
      200,
    ).body;
    expect(changed.mentions.map((person: { id: string }) => person.id)).toEqual([longer.id, kaj.id]);
    const silent = await say(team.bystander, { text: '@Kaj Alm', mentions: [] });
    expect([silent.mentions, silent.unclearMentions]).toEqual([[], undefined]);
  });
});
