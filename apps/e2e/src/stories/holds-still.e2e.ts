import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing, settled } from '../support/browser.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let signedIn: Page;

beforeAll(async () => {
  ({ product } = await startLively());
  browsing = await Browsing.start(product.url);
  signedIn = await browsing.page('Kim signs in');
  await signIn(signedIn, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

/**
 * Records what moves on the page, by the Layout Instability API. What moves after a press is left out, since somebody
 * caused it.
 */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput') === true) continue;
        const sources = (Reflect.get(entry, 'sources') ?? []) as { node: Node | null }[];
        const moved = Reflect.get(window, 'moved') as object[];
        moved.push({
          value: Reflect.get(entry, 'value') as number,
          what: sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : '?')),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

type Shift = { readonly value: number; readonly what: readonly string[] };
const moved = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(() => Reflect.get(window, 'moved') as readonly Shift[]);

/**
 * Delays the answers one after the other, those of the upper parts most, since the page must not depend on their order.
 */
async function slowApi(page: Page): Promise<void> {
  const late = ['/attention', '/rounds', '/datasets', '/role-assignments', '/to-dos', '/tasks'];
  await page.route(/\/api\/v1\/(?!events-stream|me\b)/, async (route) => {
    const place = late.findIndex((path) => new URL(route.request().url()).pathname.endsWith(path));
    await new Promise((resolve) => setTimeout(resolve, place < 0 ? 100 : 1200 - place * 200));
    await route.continue();
  });
}

describe.each([375, 1280])('at %i pixels', (width) => {
  test.each([
    ['/', 'Behöver dig'],
    ['/my-tasks', 'Mina uppgifter'],
  ])('%s does not move while it loads', async (path, heading) => {
    const page = await browsing.page(`Kim at ${path} of ${String(width)}`, { width });
    await page.context().addCookies(await signedIn.context().cookies());
    await watch(page);
    await slowApi(page);
    const still = async (visit: string): Promise<void> => {
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await settled(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const shifts = await moved(page);
      const sum = shifts.reduce((all, one) => all + one.value, 0);
      expect({ visit, still: sum < 0.02, shifts: sum < 0.02 ? [] : shifts }).toEqual({
        visit,
        still: true,
        shifts: [],
      });
    };
    // The page as the server renders it.
    await page.goto(path);
    await still('first visit');
    // The page opened from another one: first when none of its data has been fetched yet, then when all of it has.
    await page.goto('/accessibility');
    await settled(page);
    await page.evaluate(() => Object.assign(window, { moved: [] }));
    const go = (to: string): Promise<void> =>
      page.evaluate((address) => {
        window.history.pushState({}, '', address);
        window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      }, to);
    await go(path);
    await still('from another page');
    await go('/accessibility');
    await page.getByRole('heading', { level: 1, name: 'Tillgänglighet' }).waitFor();
    await page.evaluate(() => Object.assign(window, { moved: [] }));
    await go(path);
    await still('back on it');
    expect(browsing.complaints).toEqual([]);
    await page.context().close();
  });
});
