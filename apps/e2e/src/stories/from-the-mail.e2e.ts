import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { axeFindings, Browsing, lookIn, sidewaysScroll } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { emailOf, password, type LivelyRound } from '../support/lively-round.js';
import { faintFields } from '../support/page-faults.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';

/** The most script, in bytes, that the page of a mail's link may send. */
const mostScript = 30 * 1024;

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let link = '';

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  link = `/t/${round.tasks.untouched}`;
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function signInOn(page: Page): Promise<void> {
  await page.getByLabel('E-postadress').fill(emailOf('Ola Ägare'));
  await page.getByLabel('Lösenord').fill(password);
  await page.getByRole('button', { name: 'Logga in' }).click();
}

describe('an information owner on a phone', () => {
  test('gets from the link to a saved answer in three actions, without a menu and with hardly any script', async () => {
    const page = await browsing.page('Ola', { width: 375, height: 812 });
    await page.goto(link);
    expect(await axeFindings(page)).toEqual([]);
    await signInOn(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const scripts: number[] = [];
    const weigh = async (response: Response) => {
      if (response.request().resourceType() === 'script') scripts.push((await response.body()).length);
    };
    page.on('response', (response) => void weigh(response));
    // One: the link of the mail.
    await page.goto(link);
    const question = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    expect(await page.getByRole('navigation').count()).toBe(0);
    // Two: an answer. Three: saved.
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
    await page.getByText('Svaret är sparat.').waitFor();
    expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).not.toBe(question);
    expect(scripts.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostScript);
    const task = await round.walker.task(round.tasks.untouched);
    expect(task.checks[0]?.answer).toBe('yes');
    await page.context().close();
  });

  test('answers all questions by keyboard, reviews them and submits, with no accessibility finding', async () => {
    const page = await browsing.page('Ola', { width: 320, height: 640 });
    await page.goto(link);
    await signInOn(page);
    const found: string[] = [];
    await page.getByRole('radio').first().waitFor();
    for (const scheme of ['light', 'dark', 'contrast'] as const) {
      await lookIn(page, scheme);
      found.push(...(await faintFields(page)));
    }
    await lookIn(page, 'light');
    for (let left = 12; left > 0; left -= 1) {
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await axeFindings(page)));
      expect(await sidewaysScroll(page)).toBe(0);
      const radio = page.getByRole('radio').first();
      if ((await radio.count()) === 0) break;
      await tabTo(page, radio);
      await page.keyboard.press('Space');
      await tabTo(page, page.getByRole('button', { name: 'Spara och fortsätt' }));
      await page.keyboard.press('Enter');
      await page.getByText('Svaret är sparat.').waitFor();
    }
    await page.goto(`${link}/summary`);
    found.push(...(await axeFindings(page)));
    expect(found).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Skicka för granskning' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tack, uppgiften är inskickad' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await round.walker.task(round.tasks.untouched)).state).toBe('in-review');
    await page.context().close();
  });

  test('needs no script at all', async () => {
    const page = await browsing.page('Ola', { script: false });
    await page.goto(`/t/${round.tasks.done}`);
    await signInOn(page);
    await page.getByRole('heading', { level: 1, name: 'Just nu finns inget att göra här för dig' }).waitFor();
    expect(await page.getByText('Läge: Klar.').count()).toBe(1);
    await page.context().close();
  });
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
