import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import { emailOf, password } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let page: Page;

/** Blocks the scripts of a page. @returns a function that lets them load */
async function holdProgram(hasty: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await hasty.route(/assets\/index-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  const walker = await Walker.setUp(product.url);
  await walker.join('Ola Ägare');
  await walker.admin.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  await walker.admin.must('POST', '/datasets', { body: { title: 'Lekplatser', unit: 'Samhällsbyggnad' } });
  page = await browsing.page('Siv');
  await signIn(page, 'Siv Start');
  // The first rendering loads the bundle for it: on a busy machine that takes longer than the server waits.
  for (let rendered = false; !rendered;) {
    rendered = (await (await page.request.get('/')).text()).includes('data-rendered');
  }
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

describe('the first page', () => {
  test('is readable, and its links work, before and without its script', async () => {
    const reader = await browsing.page('Siv without scripts', { script: false });
    await reader.context().addCookies(await page.context().cookies());
    await reader.goto('/');
    expect(await reader.title()).toBe('Hem – Stegvis');
    await reader.getByRole('heading', { level: 2, name: 'Behöver dig' }).waitFor();
    await reader.getByRole('navigation').getByRole('link', { name: 'Mina uppgifter' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Mina uppgifter' }).waitFor();
    await reader.context().close();
  });

  test('replays clicks from before its script was loaded', async () => {
    const hasty = await browsing.page('Siv in a hurry');
    await hasty.context().addCookies(await page.context().cookies());
    const letGo = await holdProgram(hasty);
    await hasty.goto('/');
    await hasty.locator('.search-button').click();
    expect(await hasty.getByRole('dialog').count()).toBe(0);
    letGo();
    await hasty.getByRole('combobox', { name: 'Sök datamängd, person, uppgift, sida eller kommando' }).waitFor();
    await hasty.context().close();
  });

  test('replays choices from before its script was loaded', async () => {
    const hasty = await browsing.page('Siv chooses at once');
    await hasty.context().addCookies(await page.context().cookies());
    const letGo = await holdProgram(hasty);
    await hasty.goto('/my-tasks?search=ingenting');
    await hasty.getByLabel('Datum', { exact: true }).selectOption({ label: 'Försenade' });
    await hasty.getByLabel('Sök uppgift').fill('lek');
    letGo();
    await settled(hasty);
    await hasty.waitForURL('/my-tasks?*overdue=true*');
    await hasty.waitForFunction(() => [...document.querySelectorAll('select')].some((one) => one.value === 'true'));
    expect(await hasty.getByLabel('Sök uppgift').inputValue()).toBe('lek');
    await hasty.context().close();
  });

  test.each([
    ['/', 1280],
    ['/my-tasks', 1280],
    ['/', 375],
    ['/my-tasks', 375],
  ])('is hydrated without changing the DOM: %s at %i pixels', async (path, width) => {
    const fresh = await browsing.page(`Siv at ${path} of ${String(width)}`, { width });
    await fresh.context().addCookies(await page.context().cookies());
    await fresh.addInitScript(() =>
      document.addEventListener('stegvis:hydrated', () =>
        Object.assign(window, {
          stands: document.querySelector('main h1')?.isSameNode(Reflect.get(window, 'drawn') as Node | null),
        }),
      ),
    );
    await fresh.route(/assets\/index-[\w-]+\.js$/, async (route) => {
      await fresh.evaluate(() => Object.assign(window, { drawn: document.querySelector('main h1') }));
      await route.continue();
    });
    await fresh.goto(path);
    await settled(fresh);
    expect(await fresh.evaluate(() => Reflect.get(window, 'stands') as unknown)).toBe(true);
    expect(browsing.complaints).toEqual([]);
    await fresh.context().close();
  });
});

describe('another tab', () => {
  test('in which somebody else signs in changes nothing here in their name', async () => {
    const shared = await browsing.page('Ola on a shared computer');
    await signIn(shared, 'Ola Ägare');
    await shared.request.put('/api/v1/me/preferences', { data: { language: 'sv' }, headers: { origin: product.url } });
    await shared.goto('/account');
    await settled(shared);
    const answer = await shared.request.post('/api/v1/sessions', {
      data: { email: emailOf('Siv Start'), password },
      headers: { origin: product.url },
    });
    expect(answer.status()).toBe(201);
    await shared.getByLabel('Vad nyckeln är till för').fill('Kartan');
    await shared.getByRole('button', { name: 'Skapa en nyckel' }).click();
    await shared.getByText('Du är inloggad som någon annan nu').waitFor();
    await shared.reload();
    await settled(shared);
    await shared.getByText('Du har inga nycklar.').waitFor();
    await shared.context().close();
  });

  test('in which somebody signs out leaves a way to sign in here', async () => {
    const left = await browsing.page('Ola in two tabs');
    await signIn(left, 'Ola Ägare');
    await left.goto('/');
    await settled(left);
    const answer = await left.request.delete('/api/v1/sessions/current', { headers: { origin: product.url } });
    expect(answer.status()).toBe(204);
    // The click is made by a script, since the dialog may already be open because of another request.
    await left.locator('nav a[href="/inventory"]').evaluate((link: HTMLAnchorElement) => link.click());
    const again = left.getByRole('dialog').locator('input[type=password]');
    await again.waitFor();
    await again.fill(password);
    await left.keyboard.press('Enter');
    await again.waitFor({ state: 'detached' });
    await left.getByRole('link', { name: 'Lekplatser' }).waitFor();
    await left.context().close();
  });
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
