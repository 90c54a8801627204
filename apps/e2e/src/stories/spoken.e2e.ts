import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import { spoken } from '../support/page-faults.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function opened(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  await settled(page);
  return page.locator('main');
}

test('the sign-in page, as it is read aloud', async () => {
  const page = await browsing.page('nobody');
  expect(await spoken(await opened(page, '/sign-in'))).toMatchSnapshot();
  await page.context().close();
});

test('the frame and the pages of an information owner, as they are read aloud', async () => {
  const page = await browsing.page('Ola');
  await signIn(page, 'Ola Ägare');
  const main = await opened(page, '/my-tasks');
  expect(await spoken(page.getByRole('banner'))).toMatchSnapshot('head');
  expect(await spoken(page.getByRole('navigation').first())).toMatchSnapshot('menu');
  expect(await main.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await spoken(await opened(page, `/t/${round.tasks.untouched}`))).toMatchSnapshot('question');
  expect(await spoken(await opened(page, '/guide/analyse-dataset'))).toMatchSnapshot('step of the guide');
  await page.context().close();
});

test('a form, as it is read aloud', async () => {
  const page = await browsing.page('Siv');
  await signIn(page, 'Siv Start');
  expect(await spoken(await opened(page, '/people/new'))).toMatchSnapshot();
  await page.context().close();
});
