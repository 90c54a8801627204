import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import { livelyRound, type LivelyRound } from '../support/lively-round.js';
import { startProduct, type Product } from '../support/product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(600_000);

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let kim: Page;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  round = await livelyRound(await Walker.setUp(product.url));
  const client = round.walker.person('Kim Samordnare');
  // Twelve in all, as many as a coordinator of a small municipality begins with.
  const datasetIds: string[] = [];
  for (const title of ['Bibliotek', 'Gatuträd', 'Konstverk', 'Parkeringar', 'Simhallar', 'Vandringsleder']) {
    datasetIds.push((await client.must<{ id: string }>('POST', '/datasets', { body: { title, unit: 'Kultur och fritid' } })).id);
  }
  await client.must('POST', `/rounds/${round.roundId}/datasets`, { body: { datasetIds, reason: 'Efterfrågade' } });
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const grid = () => kim.getByRole('grid', { name: 'Datamängder och steg' });
const matrixPath = () => `/rounds/${round.roundId}/matrix`;

describe('the matrix', () => {
  test('is walked by arrows with one stop for Tab, and Enter opens the task', async () => {
    await kim.goto(matrixPath());
    const first = grid().getByRole('link', { name: 'Badplatser', exact: true });
    await first.focus();
    await kim.keyboard.press('ArrowRight');
    await kim.keyboard.press('ArrowRight');
    await kim.keyboard.press('ArrowDown');
    await kim.keyboard.press('ArrowDown');
    const here = () => kim.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await here()).toMatch(/Analysera datamängden, Cykelräkning$/);
    await kim.keyboard.press('Control+End');
    expect(await here()).toMatch(/Ordna förvaltning av datamängden, Vandringsleder$/);
    expect(await grid().locator('tbody a[tabindex="0"]').count()).toBe(1);
    expect(await grid().getAttribute('aria-rowcount')).toBe('13');
    await kim.keyboard.press('Enter');
    await kim.waitForURL(/\/tasks\//);
    await settled(kim);
  });

  test('hands twelve tasks to somebody in five actions, and takes it back', async () => {
    await kim.goto(matrixPath());
    await grid().waitFor();
    await kim.getByRole('button', { name: 'Ändra flera' }).click();
    await kim.getByRole('checkbox', { name: 'Markera kolumnen 8. Ordna export från källsystemet' }).check();
    await kim.getByRole('button', { name: 'Ge till någon' }).click();
    await kim.getByLabel('Vem tar dem?').selectOption({ label: 'Love Jurist' });
    await kim.getByRole('button', { name: 'Ge 12 uppgifter' }).click();
    await kim.getByText('Alla 12 uppgifter är ändrade.').first().waitFor();
    await grid().getByRole('link', { name: /Love Jurist\. Ordna export från källsystemet, Badplatser/ }).waitFor();
    await kim.getByRole('button', { name: 'Ångra' }).click();
    const back = grid().getByRole('link', { name: /Ivar System\. Ordna export från källsystemet, Badplatser/ });
    await back.waitFor();
    expect(await grid().getByRole('link', { name: /Love Jurist\. Ordna export/ }).count()).toBe(0);
  });
});

describe('the home of the coordinator', () => {
  test('names what needs somebody and leads there', async () => {
    await kim.goto('/');
    const needs = kim.getByRole('list', { name: 'Behöver dig' });
    await needs.waitFor();
    // Six datasets were chosen without an owner: one row for all of them.
    expect(await needs.getByRole('listitem').count()).toBeLessThanOrEqual(7);
    await needs.getByRole('link', { name: 'Livsmedelskontroller: Analysera datamängden väntar på granskning' }).click();
    await kim.waitForURL(`/tasks/${round.tasks['in-review']}`);
  });

  test('shows the phase where the work is, and the matrix', async () => {
    await kim.goto('/');
    await grid().waitFor();
    expect(await kim.locator('.guide-phase[open] .guide-phase-title').allInnerTexts()).toEqual(['Uppstart']);
  });

  test('changes nothing for those who do not steer the round', async () => {
    const love = await browsing.page('Love');
    await signIn(love, 'Love Jurist');
    await love.goto(matrixPath());
    await love.getByRole('grid').waitFor();
    expect(await love.getByRole('button', { name: 'Ändra flera' }).count()).toBe(0);
    expect(browsing.complaints).toEqual([]);
  });
});
