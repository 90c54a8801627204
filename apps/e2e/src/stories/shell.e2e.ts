import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { emailOf } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let walker: Walker;
let page: Page;

const scheme = (): Promise<string | null> => page.locator('html').getAttribute('data-color-scheme');
const search = () => page.getByRole('combobox', { name: 'Sök datamängd, person, uppgift, sida eller kommando' });

/** Opens the palette, types, and waits until this is the selected result. */
async function ask(text: string, first: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await search().waitFor();
  await page.keyboard.type(text);
  await page.locator('[role=option][aria-selected=true]', { hasText: first }).waitFor();
}

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  await walker.join('Ola Ägare');
  await walker.admin.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  await walker.admin.must('POST', '/datasets', { body: { title: 'Lekplatser', unit: 'Samhällsbyggnad' } });
  page = await browsing.page('Siv');
  await signIn(page, 'Siv Start');
  await page.goto('/');
  await settled(page);
  await page.locator('.search-button').waitFor();
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

test('a page that needs a role that the person does not have says so and links to other pages, with nothing else', async () => {
  const other = await browsing.page('Ola');
  await signIn(other, 'Ola Ägare');
  for (const path of ['/history', '/mailbox', '/mailbox/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a']) {
    await other.goto(path);
    await settled(other);
    expect(await other.locator('h1').innerText()).toBe('You have no access to this page');
    const main = other.locator('main');
    expect(
      (await main.getByRole('button').count()) +
        (await main.getByRole('search').count()) +
        (await main.getByText('Loading').count()),
    ).toBe(0);
    await main.getByRole('link', { name: 'Go to the home page' }).click();
    await other.getByRole('heading', { level: 1, name: 'My tasks' }).waitFor();
  }
  await other.context().close();
});

describe('Ctrl K', () => {
  test('finds a dataset, a person and a command by the keyboard alone', async () => {
    await ask('lekplaster', 'Lekplatser');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lekplatser' }).waitFor();
    await ask('ola ag', 'Ola Ägare');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ola Ägare' }).waitFor();
    await ask('ny omg', 'Ny omgång');
    await page.keyboard.press('Enter');
    await page.waitForURL('/rounds/new');
  });

  test('keeps what is typed while the palette loads', async () => {
    const slow = await browsing.page('Siv on a slow line');
    await slow.context().addCookies(await page.context().cookies());
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await slow.route(/assets\/palette-[\w-]+\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await slow.goto('/');
    await settled(slow);
    await slow.keyboard.press('Control+k');
    await slow.keyboard.type('lekx');
    await slow.keyboard.press('Backspace');
    letGo();
    const box = slow.getByRole('combobox', { name: 'Sök datamängd, person, uppgift, sida eller kommando' });
    await box.waitFor();
    await slow.keyboard.type('platser');
    expect(await box.inputValue()).toBe('lekplatser');
    await slow.context().close();
  });

  test('returns the focus, and remembers what was opened', async () => {
    await page.goto('/inventory');
    await settled(page);
    const link = page.getByRole('link', { name: 'Omgångar', exact: true });
    await tabTo(page, link);
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: /Lekplatser/ }).waitFor();
    await page.keyboard.press('Escape');
    await search().waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Omgångar');
  });
});

describe('shortcuts', () => {
  test('open pages, not while somebody types, and not when they are switched off', async () => {
    await page.goto('/inventory');
    await settled(page);
    const box = page.getByRole('searchbox');
    await box.fill('');
    await box.focus();
    await page.keyboard.type('gr?');
    expect(await box.inputValue()).toBe('gr?');
    await page.locator('h1').focus();
    await page.keyboard.type('gr');
    await page.waitForURL('/rounds');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Kortkommandon' });
    await dialog.waitFor();
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'));
    await dialog.getByRole('switch').click();
    await kept;
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.type('gi');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await search().waitFor();
    expect(new URL(page.url()).pathname).toBe('/rounds');
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});

describe('the look', () => {
  test('is dark at once, and before the first paint of the next visit', async () => {
    await page.goto('/settings');
    await settled(page);
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'));
    await page.getByRole('radio', { name: 'Mörkt' }).check();
    await kept;
    expect(await scheme()).toBe('dark');
    // The page's own script runs later: when the body begins, only what is in the head has run.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('body') === null) return;
        document.documentElement.dataset['firstScheme'] = document.documentElement.dataset['colorScheme'] ?? '';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await settled(page);
    expect(await page.locator('html').getAttribute('data-first-scheme')).toBe('dark');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Som datorn eller telefonen' }).check();
    expect(await scheme()).toBe('auto');
  });

  test("takes the organisation’s colour with a verdict, and returns to the product's own", async () => {
    await page.getByLabel('Organisationens färg').fill('#ffdd00');
    await page.getByText('Färgen är för ljus för att läsas').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Använd färgen' }).click();
    await page.getByRole('button', { name: 'Ångra' }).waitFor();
    const brand = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand'));
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue('--brand') === '#ffdd00',
    );
    expect(await brand()).toBe('#ffdd00');
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Ångrat. Allt är som förut.', { exact: true }).last().waitFor();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--brand') === '');
    expect(await brand()).toBe('');
  });
});

test('everybody can read the accessibility statement, with the organisation’s address', async () => {
  const { version } = await walker.admin.must<{ version: number }>('GET', '/organisations/current');
  await walker.admin.must('PATCH', '/organisations/current', {
    body: { contactEmail: emailOf('Kontakt') },
    ifMatch: version,
  });
  const reader = await browsing.page('anybody');
  await reader.goto('/sign-in');
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Tillgänglighet' }).click();
  await reader.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }).waitFor();
  await reader.getByRole('link', { name: `Skriv till ${emailOf('Kontakt')}` }).waitFor();
  expect(await reader.getByText('Exempelkommun står bakom den här webbplatsen', { exact: false }).count()).toBe(1);
});

test('an address that leads nowhere says so, with a way on', async () => {
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
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor();
    expect([path, await page.getByRole('button', { name: 'Försök igen' }).count()]).toEqual([path, 0]);
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Gå till startsidan' }).click();
  await page.waitForURL((url) => url.pathname === '/');
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
