import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let kim: Page;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

test('the coordinator sends a reminder of one task, and then of all the others of the step', async () => {
  await kim.goto(`/rounds/${round.roundId}/steps/8`);
  await settled(kim);
  const badplatser = kim.getByRole('button', { name: 'Påminn: Badplatser' });
  await badplatser.click();
  await kim.locator('.toast').getByText('Påminnelsen skickas till Ivar System').waitFor();
  await kim
    .getByText(/Senast påmind .* av Kim Samordnare/)
    .first()
    .waitFor();
  await kim
    .getByText(/Senaste påminnelsen gick/)
    .first()
    .waitFor();
  expect(await badplatser.getAttribute('aria-disabled')).toBe('true');
  await kim.getByRole('button', { name: 'Påminn alla som steget väntar på' }).click();
  const dialog = kim.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skicka påminnelsen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await kim.getByText('Just nu finns ingen att påminna i steget', { exact: false }).waitFor();
  expect(await axeFindings(kim)).toEqual([]);
});
