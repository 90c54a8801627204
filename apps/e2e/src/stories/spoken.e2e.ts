import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import { livelyRound, type LivelyRound } from '../support/lively-round.js';
import { startProduct, type Product } from '../support/product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let welcome = '';

/** What a screen reader announces of a part of a page. Ids differ in every run, and numbers are tested elsewhere. */
async function spoken(part: Locator): Promise<string> {
  const told = await part.ariaSnapshot();
  return told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replaceAll(/\d+/g, '#');
}

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  const page = await browsing.page('nobody');
  await page.goto('/welcome');
  await settled(page);
  welcome = await spoken(page.locator('main'));
  await page.context().close();
  round = await livelyRound(await Walker.setUp(product.url));
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

test('the welcome page, as it is read aloud', () => {
  expect(welcome).toMatchSnapshot();
});

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
