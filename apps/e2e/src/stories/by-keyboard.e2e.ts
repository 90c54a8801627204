import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { emailOf, password } from '../support/lively-round.js';
import { pageFaults, spoken, switchLanguage } from '../support/page-faults.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';

let product: Product;
let browsing: Browsing;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function types(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function presses(page: Page, kind: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, page.getByRole(kind, { name, exact: true }).first());
  await page.keyboard.press('Enter');
}

const stands = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

/** Chooses an option by typing its first letters, as browsers support it. */
async function picks(page: Page, label: string, option: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(option);
}

test('an empty installation shows the welcome page in the language that the browser asks for, and has two ways in', async () => {
  const english = await browsing.page('nobody', { language: 'en' });
  await english.goto('/welcome');
  await settled(english);
  expect(await english.locator('html').getAttribute('lang')).toBe('en');
  await english.context().close();
  const page = await browsing.page('nobody');
  await page.goto('/welcome');
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  expect(await spoken(page.locator('main'))).toMatchSnapshot('the welcome page, as it is read aloud');
  for (const path of ['/welcome', '/welcome/demo', '/welcome/organisation']) {
    expect(await pageFaults(page, path)).toEqual([]);
    // What was chosen last is kept.
    await switchLanguage(page);
  }
  await page.reload();
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await page.context().close();
});

test('the main job is begun without a mouse: set-up, a role, a dataset, a round, and its first tasks', async () => {
  const page = await browsing.page('Siv');
  await page.goto('/');
  await page.waitForURL('/welcome');
  await settled(page);
  await tabTo(page, page.locator('main a[href="/welcome/organisation"]'));
  await page.keyboard.press('Enter');
  await types(page, 'Organisationens namn', 'Exempelkommun');
  await types(page, 'Ditt namn', 'Siv Start');
  await types(page, 'E-postadress', emailOf('Siv Start'));
  // The password is too short on purpose: the fault is shown at its field, which takes the focus.
  await types(page, 'Välj ett lösenord', 'kort');
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid=true]').waitFor();
  expect(await focused(page)).toBe('Välj ett lösenord');
  await types(page, 'Välj ett lösenord', password);
  await page.keyboard.press('Enter');
  await page.waitForURL('/');
  await settled(page);

  await page.goto('/people');
  await settled(page);
  await presses(page, 'link', 'Siv Start');
  await stands(page, 'Siv Start');
  for (const role of ['Ledning', 'Samordnare']) {
    await picks(page, 'Roll', role);
    await presses(page, 'button', 'Ge rollen');
    await page.getByText(`Siv Start har fått rollen ${role.toLowerCase()}.`).waitFor();
  }

  await presses(page, 'link', 'Inventering');
  await stands(page, 'Inventering');
  await page.goto('/inventory/new');
  await settled(page);
  await types(page, 'Namn', 'Badplatser');
  await page.keyboard.press('Enter');
  await stands(page, 'Badplatser');

  await presses(page, 'link', 'Omgångar');
  await stands(page, 'Omgångar');
  await presses(page, 'link', 'Ny omgång');
  await types(page, 'Namn', 'Våren 2027');
  await page.keyboard.press('Enter');
  await stands(page, 'Våren 2027');
  await presses(page, 'button', 'Starta omgången');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Starta omgången' }));
  await page.keyboard.press('Enter');
  await page.locator('.round-facts', { hasText: 'Pågår' }).waitFor();

  await presses(page, 'link', 'Mina uppgifter');
  await stands(page, 'Mina uppgifter');
  await presses(page, 'link', 'Utse samordnare');
  await stands(page, 'Utse samordnare');
  const done = page.getByRole('button', { name: 'Markera som klar', exact: true });
  await done.waitFor();
  for (const question of await page.locator('li.question').all()) {
    const field = question.locator('input:not([type=hidden]), select, textarea').first();
    await tabTo(page, field);
    const kind = await field.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
    if (kind === 'radio') await page.keyboard.press('Space');
    else await page.keyboard.type(kind === 'SELECT' ? 'Siv' : 'Enligt beslut');
  }
  await tabTo(page, done);
  await page.waitForFunction(
    (button) => button instanceof HTMLElement && button.getAttribute('aria-disabled') !== 'true',
    await done.elementHandle(),
  );
  await page.keyboard.press('Enter');
  await page.locator('#commands [role=status]', { hasText: 'Uppgiften är klar' }).waitFor();
  await page.context().close();
  expect(browsing.complaints).toEqual([]);
});
