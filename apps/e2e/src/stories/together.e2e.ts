import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import type { LivelyRound } from '../support/lively-round.js';
import { eventually } from '../support/patience.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let kim: Page;
let ola: Page;
let love: Page;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  kim = await browsing.page('Kim');
  ola = await browsing.page('Ola');
  love = await browsing.page('Love');
  await signIn(love, 'Love Jurist');
  await signIn(kim, 'Kim Samordnare');
  await signIn(ola, 'Ola Ägare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const task = () => `/tasks/${round.tasks.untouched}`;
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

async function mailTo(name: string, subject: RegExp): Promise<{ readonly subject: string; readonly text: string }> {
  return eventually(
    () => `No mail to ${name} about ${String(subject)}`,
    async () => {
      const { items } = await round.walker.admin.must<{ items: Mail[] }>(
        'GET',
        `/mailbox/messages?to=${encodeURIComponent(name)}&limit=50`,
      );
      const found = items.find((mail) => subject.test(mail.subject));
      return found && round.walker.admin.must('GET', `/mailbox/messages/${found.id}`);
    },
  );
}

test('somebody is mentioned by keyboard, and the mail links to the thread', async () => {
  await open(kim, task());
  await kim.getByLabel('Skriv en kommentar').click();
  await kim.keyboard.type('Kan du titta på avtalet, @ola');
  await kim.getByRole('option', { name: 'Ola Ägare' }).waitFor();
  await kim.keyboard.press('Enter');
  await kim.keyboard.type('?');
  await kim.getByText('Ola Ägare får ett mejl').waitFor();
  await kim.keyboard.press('Control+Enter');
  await kim.getByText('Kan du titta på avtalet').waitFor();
  const mail = await mailTo('ola.agare@exempelkommun.example', /Kim Samordnare nämnde dig/);
  const [link = ''] = /http\S+#comment-\S+/.exec(mail.text) ?? [];
  await open(ola, link);
  await ola.locator('.comment:focus', { hasText: 'Kan du titta på avtalet' }).waitFor();
  expect(await ola.locator('.comment:focus strong').last().textContent()).toBe('@Ola Ägare');
});

test('an answer is shown to another person without a reload', async () => {
  await ola.getByRole('button', { name: 'Svara', exact: true }).click();
  await ola.keyboard.type('Ja, i dag.');
  const seen = kim.getByText('Ja, i dag.').waitFor();
  await ola.locator('.thread').getByRole('button', { name: 'Svara', exact: true }).last().click();
  await ola.getByText('Ja, i dag.').waitFor();
  const start = Date.now();
  await seen;
  process.stdout.write(
    `an answer was seen by the other ${String(Date.now() - start)} ms after it stood with whoever wrote it\n`,
  );
  expect(await kim.locator('.replies .comment').count()).toBe(1);
});

test('a comment becomes a to-do, is listed in my tasks, and is done', async () => {
  await kim.getByRole('button', { name: 'Gör till att göra' }).click();
  await kim.getByLabel('Vem ska göra det?').selectOption({ label: 'Ola Ägare' });
  await kim.getByLabel('Klart senast (om du vill)').fill('2026-12-18');
  await kim.getByRole('button', { name: 'Spara', exact: true }).click();
  await kim.getByText('Att göra för Ola Ägare, klart senast 18 december 2026').waitFor();
  await mailTo('ola.agare@exempelkommun.example', /Att göra: Analysera datamängden/);
  await open(ola, '/my-tasks');
  await ola.getByRole('link', { name: /Kan du titta på avtalet/ }).click();
  await ola.getByRole('button', { name: 'Markera som klart' }).click();
  await ola.getByText('Klart, markerat av Ola Ägare').waitFor();
  await kim.getByText('Klart, markerat av Ola Ägare').waitFor();
  expect(await kim.locator('.thread-settled').count()).toBe(1);
});

test('two people edit the same answer, and nobody loses anything', async () => {
  const question = 'Vilken bearbetning eller vilka villkor krävs?';
  await open(love, task());
  await open(ola, task());
  await ola.getByLabel(question).fill('Olas text');
  await love.getByLabel(question).fill('Loves text');
  await love.getByLabel(question).blur();
  await love.locator('.save-saved').first().waitFor();
  await ola.getByLabel(question).blur();
  const conflict = ola.getByRole('alert').filter({ hasText: 'Loves text' });
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain('Olas text');
  await conflict.getByRole('button', { name: 'Behåll båda' }).click();
  await ola.locator('.save-saved').first().waitFor();
  await love.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(
      (area) => area.value.includes('Loves text') && area.value.includes('Olas text'),
    ),
  );
});

test('a shared view of the matrix is seen by another person, who cannot change it, and its new name without a reload', async () => {
  const matrix = `/rounds/${round.roundId}/matrix`;
  const kims = round.walker.person('Kim Samordnare');
  const view = await kims.must<{ id: string; version: number }>('POST', '/views', {
    body: { name: 'Fastnat', page: 'matrix', query: 'show=blocked', shared: true },
  });
  await open(love, matrix);
  await love.getByRole('link', { name: /Fastnat/ }).click();
  await love.getByText('Visar 1 av 6 datamängder').waitFor();
  expect(await love.getByRole('button', { name: 'Ändra vyn' }).count()).toBe(0);
  await kims.must('PATCH', `/views/${view.id}`, { body: { name: 'Problem nu' }, ifMatch: view.version });
  await love.getByRole('link', { name: /Problem nu/ }).waitFor();
});

test("pages in the browser's back/forward cache do not delay the next", async () => {
  const ordinary = await Browsing.start(product.url, { keepsPages: true });
  try {
    const page = await ordinary.page('Kim, from link to link');
    await signIn(page, 'Kim Samordnare');
    // A blocked page waits until the browser drops one from its cache, which takes longer than any wait here.
    for (const address of ['/rounds', '/inventory', '/people', '/guide', '/history', '/mailbox', '/roles', '/raci']) {
      await open(page, address);
    }
    expect(ordinary.complaints).toEqual([]);
  } finally {
    await ordinary.close();
  }
});

test('an answer is withdrawn', async () => {
  const first = ola.locator('.question').first();
  // The keyboard is used, since the message above that something is saved moves the page under a pointer.
  await first.getByLabel('Ja', { exact: true }).press('Space');
  await first.locator('.save-saved').waitFor();
  await first.getByRole('button', { name: 'Ångra' }).click();
  await ola.waitForFunction(() => document.querySelector('.question input[type=radio]:checked') === null);
  expect(await first.getByLabel('Ja', { exact: true }).isChecked()).toBe(false);
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
