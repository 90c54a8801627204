import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let kim: Page;
let love: Page;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
  love = await browsing.page('Love');
  await signIn(love, 'Love Jurist');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const chapter = chaptersOf(
  () => browsing,
  () => product.output(),
);

async function opened(page: Page, path: string): Promise<Page> {
  await page.goto(path);
  await settled(page);
  return page;
}

chapter('who only reads sees facts, and nothing to tick', async () => {
  await opened(love, '/inventory');
  await love.getByRole('link', { name: 'Badplatser', exact: true }).waitFor();
  expect(await love.getByRole('table').getByRole('checkbox').count()).toBe(0);
  expect(await love.getByLabel('Välj alla på sidan').count()).toBe(0);
  await opened(love, '/settings');
  const organisation = love.locator('#organisation, #look');
  await organisation
    .getByText('Bara samordnare och administratörer kan ändra organisationens inställningar.')
    .waitFor();
  expect(await organisation.locator('input, textarea, select, button').count()).toBe(0);
  await organisation.getByText('Exempelkommun').first().waitFor();
  expect(await axeFindings(love)).toEqual([]);
  await opened(kim, '/inventory');
  await kim.getByLabel('Välj alla på sidan').waitFor();
  expect(await kim.getByRole('table').getByRole('checkbox').count()).toBe(6);
  await opened(kim, '/settings');
  await kim.getByRole('button', { name: 'Spara', exact: true }).waitFor();
});

chapter('on a phone the filters stand behind one button, which says how many hold', async () => {
  await kim.setViewportSize({ width: 360, height: 740 });
  await opened(kim, '/history');
  const fold = kim.getByRole('button', { name: /^Filter/ });
  await fold.waitFor();
  expect([await fold.innerText(), await fold.getAttribute('aria-expanded')]).toEqual(['Filter', 'false']);
  await kim.getByLabel('Sök i händelser').waitFor();
  await kim.getByText(/^(Händelser förseglas några minuter|Förseglad till och med)/).waitFor();
  expect(await kim.locator('.list-controls select:visible, .list-controls input[type=date]:visible').count()).toBe(0);
  await fold.focus();
  await kim.keyboard.press('Enter');
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  await kim.keyboard.press('Tab');
  expect(await kim.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await kim.getByLabel('Steg', { exact: true }).selectOption('4');
  await kim.getByRole('button', { name: 'Filter (1)' }).waitFor();
  expect(await axeFindings(kim)).toEqual([]);
  expect(await sidewaysScroll(kim)).toBe(0);
  await kim.getByRole('button', { name: 'Filter (1)' }).press('Space');
  expect(await kim.locator('.list-controls select:visible').count()).toBe(0);
  await kim.reload();
  await kim.getByRole('button', { name: 'Filter (1)' }).waitFor();
  await kim.setViewportSize({ width: 1280, height: 900 });
  await kim.getByLabel('Steg', { exact: true }).waitFor();
  expect(await kim.getByRole('button', { name: /^Filter/ }).count()).toBe(0);
});

chapter('an address that leads nowhere says so, with a way on', async () => {
  const nowhere = '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a';
  const paths = ['rounds', 'datasets', 'tasks', 'people'].flatMap((room) => [
    `/${room}/${nowhere}`,
    `/${room}/rappakalja`,
  ]);
  for (const path of [
    ...paths,
    `/rounds/${nowhere}/plan`,
    `/rounds/${nowhere}/edit`,
    `/rounds/${nowhere}/choose`,
    `/rounds/${nowhere}/steps/4`,
    `/datasets/${nowhere}/edit`,
  ]) {
    await kim.goto(path);
    await kim.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor();
    expect([path, await kim.getByRole('button', { name: 'Försök igen' }).count()]).toEqual([path, 0]);
  }
  expect(await axeFindings(kim)).toEqual([]);
  await kim.getByRole('link', { name: 'Gå till startsidan' }).click();
  await kim.waitForURL((url) => url.pathname === '/');
});

chapter('all tasks open on what is to be done, and the filter can be taken away for good', async () => {
  await opened(kim, '/tasks');
  await kim.waitForURL((url) => url.search === '?open=true');
  const rows = async (): Promise<number> =>
    Number.parseInt(
      await kim
        .locator('.list-summary')
        .getByText(/\d+ rader/)
        .innerText(),
      10,
    );
  const open = await rows();
  expect(await kim.getByRole('table').getByText('Klar', { exact: true }).count()).toBe(0);
  await kim.getByRole('button', { name: 'Rensa sökning och filter' }).click();
  await kim.waitForURL((url) => url.search === '');
  await kim.waitForFunction(
    (before) => Number.parseInt(document.querySelector('.list-summary')?.textContent ?? '', 10) > before,
    open,
  );
  const all = await rows();
  await kim.reload();
  await settled(kim);
  expect(await rows()).toBe(all);
  expect(new URL(kim.url()).search).toBe('');
});

chapter('what waits for my review stands first among what I am to do', async () => {
  const task = await round.walker.task(round.tasks['in-review']);
  const name = task.reviewers[0]?.name ?? '';
  const reviewer = await browsing.page(name);
  await signIn(reviewer, name);
  await opened(reviewer, '/my-tasks');
  const review = reviewer
    .getByRole('region', { name: 'Att granska' })
    .getByRole('link', { name: /^Granska: Analysera.*Livsmedelskontroller/ });
  await review.waitFor();
  const [above, below] = [await review.boundingBox(), await reviewer.getByLabel('Sök uppgift').boundingBox()];
  expect(above?.y ?? Infinity).toBeLessThan(below?.y ?? 0);
  expect(await axeFindings(reviewer)).toEqual([]);
  await review.click();
  await reviewer.waitForURL((url) => url.pathname === `/tasks/${round.tasks['in-review']}`);
});
