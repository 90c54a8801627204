import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import { RoundStory } from '../../../test/round-story.js';
import { expectStatus, password, type Person } from '../../../test/a-municipality.js';

let app: RunningApp;
let story: RoundStory;
let id: string;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
  await story.finish(1);
  id = await story.taskId(2);
});
afterAll(() => app.close());

/** A browser without scripts. */
async function browse(
  who: Person | null,
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${app.url}${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      'accept-language': 'sv',
      ...(who === null ? {} : { cookie: who.api.cookieHeader }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
  });
  return {
    status: answer.status,
    text: await answer.text(),
    to: answer.headers.get('location'),
    cookie: answer.headers.get('set-cookie'),
  };
}

/** Follows a redirect as a browser does, with the cookies that came with it. */
const follow = (who: Person, { to, cookie }: { readonly to: string | null; readonly cookie: string | null }) =>
  browse(who, to ?? '', undefined, { cookie: `${who.api.cookieHeader}; ${cookie?.split(';')[0] ?? ''}` });

describe('the page that a mail links to', () => {
  test('asks people who are signed out to sign in, and goes on to the task', async () => {
    const guest = await browse(null, `/t/${id}`);
    expect(guest.status).toBe(200);
    expect(guest.text).toContain('Logga in för att öppna uppgiften');
    expect(guest.text).not.toContain('uppstartsmöte');
    const wrong = await browse(null, `/t/${id}/sign-in`, {
      email: 'person.coordinator@x.example',
      password: 'fel fel fel fel',
    });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('Adressen eller lösenordet stämmer inte');
    expect(wrong.text).toContain('value="person.coordinator@x.example"');
    expect(wrong.cookie).toBeNull();
  });

  test('shows the first open question, saves its answer and goes on to the next', async () => {
    const { coordinator } = story.team;
    const first = await browse(coordinator, `/t/${id}`);
    expect(first.text).toContain('Vilken dag hölls mötet?');
    expect(first.text).not.toContain('<script');
    const before = await story.read(id);
    const saved = await browse(coordinator, `/t/${id}/answers`, {
      check: 'held-on',
      was: 'null',
      answer: '2026-03-02',
      note: 'På rådhuset',
    });
    expect(saved).toMatchObject({ status: 303, to: `/t/${id}?after=held-on` });
    const after = await story.read(id);
    expect(after.version).toBe(before.version + 1);
    expect(after.checks[0]).toMatchObject({ key: 'held-on', answer: '2026-03-02', note: 'På rådhuset' });
    const next = await follow(coordinator, saved);
    expect(next.text).toContain('Svaret är sparat.');
    expect(next.text).toContain('Fråga 2 av ');
    // The message is shown once: the browser has been told to delete the cookie, so it is gone when somebody comes
    // back.
    expect(next.cookie).toMatch(/^stegvis_saved=; Max-Age=0; Path=\/t\//);
    const back = await browse(coordinator, saved.to ?? '');
    expect(back.text).not.toContain('Svaret är sparat.');
    const other = await follow(coordinator, { ...saved, to: `/t/${await story.taskId(3)}` });
    expect(other.text).not.toContain('Svaret är sparat.');
  });

  test("explains the step in the organisation's own words", async () => {
    const { coordinator } = story.team;
    expectStatus(
      await coordinator.api.post('/guide/versions', {
        steps: { 'appoint-coordinator': { purpose: { sv: 'Någon ska hålla <alla> trådar.' } } },
      }),
      201,
    );
    const round = await RoundStory.begin(app, { town: story.town, team: story.team, datasets: 0 });
    const page = await browse(story.team.management, `/t/${await round.taskId(1)}`);
    expect(page.text).toContain('<p>Någon ska hålla &lt;alla&gt; trådar.</p>');
  });

  test('changes nothing when it is opened, and nothing for a page of another site', async () => {
    const { coordinator } = story.team;
    const before = await story.read(id);
    for (const path of [
      `/t/${id}`,
      `/t/${id}?question=minutes`,
      `/t/${id}/summary`,
      `/t/${id}/thanks?for=submit`,
      `/t/${id}/answers?check=minutes&answer=x`,
      `/t/${id}/finish?type=complete`,
    ]) {
      await browse(coordinator, path);
    }
    const strange = await browse(
      coordinator,
      `/t/${id}/answers`,
      { check: 'minutes', was: 'null', answer: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(strange.status).toBe(403);
    expect((await story.read(id)).version).toBe(before.version);
  });

  test('changes nothing in the name of a person who has signed in since it was opened', async () => {
    const { coordinator, management } = story.team;
    const forms = [
      ['answers', { check: 'minutes', was: 'null', answer: 'x' }],
      ['finish', { type: 'complete', version: '1' }],
      ['not-mine', { who: '' }],
    ] as const;
    const before = await story.read(id);
    const pages = [
      await browse(coordinator, `/t/${id}?question=minutes`),
      await browse(coordinator, `/t/${id}/summary`),
    ]
      .map(({ text }) => text)
      .join('');
    expect(pages.split('<form').length - 1).toBe(pages.split(`name="person" value="${coordinator.id}"`).length - 1);
    for (const [path, fields] of forms) {
      const other = await browse(coordinator, `/t/${id}/${path}`, { ...fields, person: management.id });
      expect([path, other.status, other.text.includes('Du är inloggad som någon annan nu')]).toEqual([path, 409, true]);
    }
    expect((await story.read(id)).version).toBe(before.version);
  });

  test('keeps the input when somebody else answered first, and shows both', async () => {
    const { coordinator } = story.team;
    await story.give(coordinator, id, { type: 'answer', check: 'participants', answer: 'Ledningen' });
    const late = await browse(coordinator, `/t/${id}/answers`, {
      check: 'participants',
      was: 'null',
      answer: 'Ledningen och <IT>',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Person coordinator svarade på samma fråga');
    expect(late.text).toContain('Deras svar: Ledningen');
    expect(late.text).toContain('Ledningen och &lt;IT&gt;</textarea>');
    const kept = await browse(coordinator, `/t/${id}/answers`, {
      check: 'participants',
      was: '"Ledningen"',
      answer: 'Ledningen och IT',
    });
    expect(kept.status).toBe(303);
  });

  test('says at the field what is wrong with an answer', async () => {
    const empty = await browse(story.team.coordinator, `/t/${id}/answers`, {
      check: 'minutes',
      was: 'null',
      answer: ' ',
    });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Svara på frågan, eller hoppa över den så länge.');
    expect(empty.text).toContain('aria-invalid="true"');
  });

  test('shows people who may not answer the answers, without a form', async () => {
    const page = await browse(story.team.bystander, `/t/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Just nu finns inget att göra här för dig');
    expect(page.text).not.toContain('<form');
    const forced = await browse(story.team.bystander, `/t/${id}/answers`, {
      check: 'minutes',
      was: 'null',
      answer: 'Protokoll 1',
    });
    expect(forced.status).toBe(409);
    expect((await story.read(id)).checks.find((check) => check.key === 'minutes')?.answer).toBeNull();
  });

  test('finishes the task and says what happens now', async () => {
    const { coordinator } = story.team;
    await story.answerAll(id);
    const page = await browse(coordinator, `/t/${id}/summary`);
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    const stale = await browse(coordinator, `/t/${id}/finish`, {
      type: 'complete',
      version: String(Number(version) - 1),
    });
    expect(stale.status).toBe(409);
    const done = await browse(coordinator, `/t/${id}/finish`, { type: 'complete', version });
    expect(done).toMatchObject({ status: 303, to: `/t/${id}/thanks?for=complete` });
    expect((await story.read(id)).state).toBe('done');
    expect((await browse(coordinator, done.to ?? '')).text).toContain('Tack, uppgiften är klar');
  });

  test('shows thanks only as long as the task is in the state in which it was left', async () => {
    const { coordinator } = story.team;
    const thanks = async (given: string): Promise<string> =>
      (await browse(coordinator, `/t/${id}/thanks?for=${given}`)).text;
    expect(await thanks('complete')).toContain('Tack, uppgiften är klar');
    expect(await thanks('submit')).not.toContain('Tack, uppgiften är inskickad');
    await story.give(coordinator, id, { type: 'reopen', reason: 'Protokollet var fel' });
    for (const given of ['submit', 'complete', 'approve', 'return', 'not-mine']) {
      const page = await thanks(given);
      expect([given, page.includes('Tack, '), page.includes('Uppgiften är återlämnad')]).toEqual([given, false, false]);
      expect(page).toContain('Läs igenom och skicka');
    }
    await story.give(coordinator, id, { type: 'complete' });
  });

  test('hands a task that is not mine to the coordinator', async () => {
    const third = await story.taskId(3);
    const handed = await browse(story.team.coordinator, `/t/${third}/not-mine`, { who: 'Kim på IT' });
    expect(handed).toMatchObject({ status: 303, to: `/t/${third}/thanks?for=not-mine` });
    expect((await browse(story.team.coordinator, handed.to ?? '')).text).toContain(
      'Samordnaren ger uppgiften till rätt person.',
    );
    const again = await browse(story.team.coordinator, `/t/${third}/not-mine`, { who: '' });
    expect(again).toMatchObject({ status: 303, to: handed.to });
    const { items } = (await story.team.coordinator.api.get(`/tasks/${third}/comments`)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'not-mine',
      text: 'Det här är inte min uppgift. Den borde göras av: Kim på IT',
      by: { id: story.team.coordinator.id },
      toDo: { role: 'coordinator' },
    });
    expect((await story.read(third)).blocked).toBeNull();
    expect((await browse(story.team.coordinator, `/t/${third}`)).text).toContain(
      'Samordnaren vet att uppgiften kan höra till någon annan',
    );
    const forced = await browse(story.team.bystander, `/t/${third}/not-mine`, { who: '' });
    expect(forced).toMatchObject({ status: 303, to: `/t/${third}/summary` });
  });

  test('says that the coordinator has been asked, shows a problem, and asks a reviewer to decide', async () => {
    const { town, team } = story;
    const round = await RoundStory.begin(app, { town, team });
    const [dataset] = round.datasets;
    for (const step of [1, 2, 3]) await round.finish(step);
    await round.finish(4, dataset);
    for (const step of [5, 6]) await round.finish(step);
    const seventh = await round.taskId(7, dataset);
    expect((await browse(team.owner, `/t/${seventh}?question=secrecy`)).text).toContain(
      'Anteckning (behövs om svaret är nej)',
    );
    const bare = await browse(team.owner, `/t/${seventh}/answers`, {
      check: 'secrecy',
      was: 'null',
      answer: 'no',
      note: ' ',
    });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('<a href="#note">Skriv varför svaret är nej.</a>');
    expect(bare.text).toMatch(/value="no" checked/);
    expect(bare.text).toMatch(
      /<textarea class="ds-input" id="note"[^>]* aria-invalid="true" aria-describedby="note-error"/,
    );
    expect((await round.read(seventh)).checks.find((check) => check.key === 'secrecy')?.answer).toBeNull();
    const unsure = await browse(team.owner, `/t/${seventh}/answers`, {
      check: 'secrecy',
      was: 'null',
      answer: 'dont-know',
      note: '',
    });
    expect((await follow(team.owner, unsure)).text).toContain(
      'Svaret är sparat. Samordnaren har fått frågan och hjälper dig vidare.',
    );
    expect((await browse(team.owner, `/t/${seventh}/summary`)).text).toContain(
      'Samordnaren har fått frågan och hjälper till.',
    );
    await round.give(team.owner, seventh, { type: 'block', reason: 'Avtalet är borta', waitingFor: 'Upphandlingen' });
    const troubled = (await browse(team.owner, `/t/${seventh}`)).text;
    expect(troubled).toContain('Avtalet är borta');
    expect(troubled).toContain('Säg till när problemet är löst');
    await round.give(team.owner, seventh, { type: 'unblock' });
    await round.give(team.owner, seventh, { type: 'answer', answers: [{ check: 'secrecy', answer: 'yes' }] });
    await round.answerAll(seventh);
    await round.give(team.owner, seventh, { type: 'submit' });
    const review = (await browse(team.counsel, `/t/${seventh}`)).text;
    expect(review).toContain('Läs svaren och ge besked');
    expect(review).toContain('Person owner har skickat in uppgiften och väntar på dig.');
    expect(review).toContain('Klart senast');
    expect(review).not.toContain('Inget svar');
    const returned = await browse(team.counsel, `/t/${seventh}/finish`, {
      type: 'return',
      reason: 'Skriv mer',
      version: String((await round.read(seventh)).version),
    });
    expect((await browse(team.counsel, returned.to ?? '')).text).toContain(
      'Person owner får ett mejl med det du skrev.',
    );
  });

  test('refuses an answer that gives a role when the password was given too long ago', async () => {
    const { coordinator, owner } = story.team;
    const [task, words] = [await story.taskId(4, story.datasets[0]), 'då behövs ditt lösenord igen'];
    const name = () => browse(coordinator, `/t/${task}/answers`, { check: 'owner', was: 'null', answer: owner.id });
    await app.owner.query('UPDATE sessions SET proven_at = NULL');
    app.clock.advance(1);
    const refused = await name();
    expect([refused.status, refused.text.includes(words), (await story.read(task)).checks[0]?.answer]).toEqual([
      409,
      true,
      null,
    ]);
    expectStatus(await coordinator.api.post('/sessions/current/proof', { password }), 204);
    expect((await name()).text).not.toContain(words);
  });

  test('does not reveal what does not exist or belongs to others', async () => {
    for (const path of ['/t/nonsense', '/t/01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a']) {
      const page = await browse(story.team.coordinator, path);
      expect(page.status).toBe(404);
      expect(page.text).toContain('Uppgiften finns inte');
    }
    const api = await fetch(`${app.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a&password=b',
    });
    expect(api.status).toBe(415);
  });
});
