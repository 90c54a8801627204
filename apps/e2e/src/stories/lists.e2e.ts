import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import { livelyRound } from '../support/lively-round.js';
import { startProduct, type Product } from '../support/product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(600_000);

let product: Product;
let browsing: Browsing;
let kim: Page;
let love: Page;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  await livelyRound(await Walker.setUp(product.url));
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
  love = await browsing.page('Love');
  await signIn(love, 'Love Jurist');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const chapter = chaptersOf(() => browsing, () => product.output());

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
  await organisation.getByText('Bara samordnare och administratörer kan ändra organisationens inställningar.').waitFor();
  expect(await organisation.locator('input, textarea, select, button').count()).toBe(0);
  await organisation.getByText('Exempelkommun').first().waitFor();
  expect(await axeFindings(love)).toEqual([]);
  await opened(kim, '/inventory');
  await kim.getByLabel('Välj alla på sidan').waitFor();
  expect(await kim.getByRole('table').getByRole('checkbox').count()).toBe(6);
  await opened(kim, '/settings');
  await kim.getByRole('button', { name: 'Spara', exact: true }).waitFor();
});
