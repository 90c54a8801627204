import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectStatus, type Person } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 2 });
});
afterAll(() => app.close());

async function browse(path: string, who: Person | null, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}${path}`, {
    headers: { accept: 'text/html', ...(who === null ? {} : { cookie: who.api.cookieHeader }), ...headers },
  });
  const text = await answer.text();
  const state = /<script type="application\/json" id="initial-state">(.*?)<\/script>/s.exec(text)?.[1];
  return {
    status: answer.status,
    text,
    kept: answer.headers.get('cache-control'),
    answers: state === undefined ? null : answersIn(state),
  };
}

/** The answers in the document, by the operation that was called. */
function answersIn(state: string): ReadonlyMap<string, unknown> {
  const { queries } = JSON.parse(state) as {
    queries: { queries: { queryKey: [string, ...unknown[]]; state: { data: unknown } }[] };
  };
  return new Map(queries.queries.map(({ queryKey, state: { data } }) => [queryKey[0], data]));
}

describe('the first page', () => {
  test('is in the document for people who are signed in, with the answers that it was rendered from', async () => {
    const { coordinator } = story.team;
    const page = await browse('/', coordinator);
    expect(page).toMatchObject({ status: 200, kept: 'no-store' });
    expect(page.text).toContain('<title>Hem – Stegvis</title>');
    expect(page.text).toMatch(/<div id="root"><div class="frame">.*<h1[^>]*>Hem<\/h1>/s);
    expect(page.text).toContain('Behöver dig</h2>');
    const asked = [...(page.answers?.keys() ?? [])];
    expect(asked).toEqual(expect.arrayContaining(['getMe', 'getAttention', 'listRounds']));
    // The browser fetches the largest answer of this page itself, after the part that is read first.
    expect(asked).not.toContain('getBoard');
    const me = expectStatus(await coordinator.api.get('/me'), 200).body;
    expect(page.answers?.get('getMe')).toEqual(me);
  });

  test('is each person’s own, in their language and look, however many request one at a time', async () => {
    const { coordinator, management } = story.team;
    const preferences = { language: 'en', colourScheme: 'dark' };
    expectStatus(await management.api.put('/me/preferences', preferences), 200);
    const rendered = await Promise.all([
      browse('/', coordinator),
      browse('/', management, { 'accept-language': 'sv' }),
      browse('/my-tasks', coordinator),
      browse('/my-tasks', management),
    ]);
    expect(
      rendered.map(({ text }) => /<html lang="(\w+)" data-color-scheme="(\w+)" data-rendered/.exec(text)?.slice(1)),
    ).toEqual([
      ['sv', 'auto'],
      ['en', 'dark'],
      ['sv', 'auto'],
      ['en', 'dark'],
    ]);
    expect(rendered.map(({ text }) => /<title>([^<]*)/.exec(text)?.[1])).toEqual([
      'Hem – Stegvis',
      'Home – Stegvis',
      'Mina uppgifter – Stegvis',
      'My tasks – Stegvis',
    ]);
    expect(rendered.map(({ answers }) => answers?.get('getMe'))).toMatchObject(
      [coordinator, management, coordinator, management].map(({ id }) => ({ person: { id } })),
    );
    // The steps of a round are in the reader's language as well.
    const steps = rendered.map(({ answers }) => JSON.stringify(answers?.get('listRounds')));
    expect(steps[0]).toContain('Utse samordnare');
    expect(steps[1]).not.toContain('Utse samordnare');
  });

  test('keeps what people wrote as text', async () => {
    const sly = await story.town.person('Sly', ['coordinator']);
    const seen = expectStatus(await sly.api.get(`/people/${sly.id}`), 200).body;
    expectStatus(
      await story.town.administrator.api.patch(
        `/people/${sly.id}`,
        { name: '</script><script>alert(1)</script><!--' },
        seen.version,
      ),
      200,
    );
    const { text, answers } = await browse('/', sly);
    expect(text).not.toContain('<script>alert(1)');
    expect(JSON.stringify([...(answers ?? [])])).toContain('alert(1)');
  });

  test.each([
    ['nobody is signed in', '/', false],
    ['the session is none', '/', 'cookie'],
    ['the page draws itself', '/inventory', true],
  ])('is left to the browser where %s', async (_why, path, who) => {
    const page = await browse(
      path,
      who === true ? story.team.coordinator : null,
      who === 'cookie' ? { cookie: 'stegvis_session=nonsense' } : {},
    );
    expect(page).toMatchObject({ status: 200, kept: 'no-cache', answers: null });
    expect(page.text).toContain('<div id="root"></div>');
  });

  test('of people without an overview is left to the browser, which opens their tasks', async () => {
    const owner = await story.town.person('Ägare Egen', []);
    expect((await browse('/', owner)).answers).toBeNull();
    expect((await browse('/my-tasks', owner)).answers).not.toBeNull();
  });
});
