import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let kim: Page;
let love: Page;
let matrix: string;

beforeAll(async () => {
  const lively = await startLively();
  product = lively.product;
  const { round } = lively;
  browsing = await Browsing.start(product.url);
  matrix = `/rounds/${round.roundId}/matrix`;
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
  love = await browsing.page('Love');
  await signIn(love, 'Love Jurist');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const views = (page: Page) => page.getByRole('navigation', { name: 'Sparade vyer' });
const view = (page: Page, name: string | RegExp) => views(page).getByRole('link', { name });
const currentOf = (page: Page) => views(page).locator('[aria-current]').innerText();

const chapter = chaptersOf(
  () => browsing,
  () => product.output(),
);

chapter('a view of the matrix is saved from the filters, shared, marked after a reload and chosen again', async () => {
  await kim.goto(matrix);
  await kim.getByLabel('Visa', { exact: true }).selectOption({ label: 'Det finns ett problem' });
  await kim.getByRole('button', { name: 'Spara som vy' }).click();
  const dialog = kim.getByRole('dialog', { name: 'Spara som vy' });
  await dialog.getByRole('button', { name: 'Spara vyn' }).click();
  await dialog.getByText('Skriv ett namn.').waitFor();
  await dialog.getByLabel('Namn').fill('Fastnat');
  await dialog.getByLabel('Dela med alla i organisationen').check();
  expect(await axeFindings(kim)).toEqual([]);
  await kim.keyboard.press('Enter');
  await view(kim, /Fastnat/).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(await kim.evaluate(() => document.activeElement?.textContent)).toBe('Fastnat (delad)');
  await kim.reload();
  await view(kim, /Fastnat/).waitFor();
  expect(await currentOf(kim)).toBe('Fastnat (delad)');
  await view(kim, 'Alla').click();
  await kim.getByText('Visar 6 av 6 datamängder').waitFor();
  await view(kim, /Fastnat/).click();
  await kim.getByText('Visar 1 av 6 datamängder').waitFor();
  expect(await axeFindings(kim)).toEqual([]);
});

chapter('a view of the matrix is brought to what the list shows now, which can be taken back', async () => {
  await kim.getByLabel('Gruppera efter').selectOption({ label: 'Enhet' });
  await kim.getByRole('button', { name: 'Uppdatera vyn Fastnat' }).click();
  await kim.getByText('Vyn Fastnat visar nu det här').first().waitFor();
  expect(await currentOf(kim)).toBe('Fastnat (delad)');
  await kim.getByRole('button', { name: 'Ångra' }).click();
  await kim.getByRole('button', { name: 'Uppdatera vyn Fastnat' }).waitFor();
  expect(await views(kim).locator('[aria-current]').count()).toBe(0);
});

chapter('a view of the matrix is seen by another person, who cannot change it, and follows along live', async () => {
  await love.goto(matrix);
  await view(love, /Fastnat/).click();
  await love.getByText('Visar 1 av 6 datamängder').waitFor();
  expect(await love.getByRole('button', { name: 'Ändra vyn' }).count()).toBe(0);
  await view(kim, /Fastnat/).click();
  await kim.getByRole('button', { name: 'Ändra vyn' }).click();
  const dialog = kim.getByRole('dialog', { name: 'Ändra vyn Fastnat' });
  await dialog.getByLabel('Namn').fill('Problem nu');
  await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
  await view(love, /Problem nu/).waitFor();
});

chapter('a view of the matrix is deleted, and comes back by undo', async () => {
  await view(kim, /Problem nu/).waitFor();
  await kim.getByRole('button', { name: 'Ändra vyn' }).click();
  await kim.getByRole('dialog').getByRole('button', { name: 'Ta bort vyn' }).click();
  await view(love, /Problem nu/).waitFor({ state: 'detached' });
  await kim.getByRole('button', { name: 'Ångra' }).last().click();
  await view(love, /Problem nu/).waitFor();
  await view(kim, /Problem nu/).waitFor();
  expect(await currentOf(kim)).toBe('Problem nu (delad)');
});

chapter('lists keep views of their own, also where the window is narrow', async () => {
  await love.goto('/tasks?overdue=true');
  await love.getByRole('button', { name: 'Spara som vy' }).click();
  const dialog = love.getByRole('dialog');
  await dialog.getByText('Bara samordnare och administratörer delar vyer.', { exact: false }).waitFor();
  await dialog.getByLabel('Namn').fill('Sena uppgifter i hela kommunen, oavsett enhet och steg');
  await love.keyboard.press('Enter');
  await view(love, /Sena uppgifter/).waitFor();
  await love.setViewportSize({ width: 320, height: 700 });
  expect(await love.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await love.goto('/inventory');
  await views(love).waitFor();
  expect(await view(love, /Sena uppgifter/).count()).toBe(0);
});
