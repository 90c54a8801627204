import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;

const offer = (page: Page) => page.getByRole('region', { name: 'Rundtur' });
const box = (page: Page) => page.locator('dialog.tour');
const stop = (page: Page, title: string) => page.getByRole('dialog', { name: title, exact: true });

beforeAll(async () => {
  ({ product } = await startLively());
  browsing = await Browsing.start(product.url);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

/**
 * The findings of axe. It cannot decide the contrast of text on the box where the page under it changes; the box is not
 * transparent.
 */
const findings = async (page: Page): Promise<string[]> =>
  (await axeFindings(page)).filter((one) => !/^incomplete color-contrast: .*-text .*partially overlaps/.test(one));

/** Whether the box is inside of the window, and does not cover all of what it explains. */
async function outside(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const rect = document.querySelector('.tour-box')?.getBoundingClientRect();
    if (rect === undefined) return ['there is no box'];
    const { clientWidth, clientHeight } = document.documentElement;
    return rect.top < 0 || rect.left < 0 || rect.right > clientWidth || rect.bottom > clientHeight
      ? [`the box is outside of the window: ${JSON.stringify(rect)}`]
      : [];
  });
}

describe('the tour of the coordinator', () => {
  const stops = [
    'Det som behöver dig',
    'De fem faserna',
    'Alla datamängder, steg för steg',
    'Mina uppgifter',
    'Inventering',
    'Sök och gå till',
  ];
  let page: Page;

  beforeAll(async () => {
    page = await browsing.page('Kim');
    await signIn(page, 'Kim Samordnare');
    await page.goto('/');
    await settled(page);
  });

  test('is offered on the home page, does not begin by itself, and is followed by keyboard to its end', async () => {
    await offer(page).waitFor();
    expect(await box(page).count()).toBe(0);
    await tabTo(page, page.getByRole('button', { name: 'Ta en rundtur på två minuter' }));
    await page.keyboard.press('Enter');
    for (const [index, title] of stops.entries()) {
      await stop(page, title).waitFor();
      await stop(page, title)
        .getByText(`${String(index + 1)} av ${String(stops.length)}`, { exact: true })
        .waitFor();
      expect(await focused(page)).toBe(index + 1 === stops.length ? 'Klar' : 'Nästa');
      expect(await outside(page)).toEqual([]);
      expect(await page.locator('.tour-frame').isVisible()).toBe(true);
      if (index === 2) expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Enter');
    }
    await box(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Hem');
    expect(await offer(page).count()).toBe(0);
  });

  test('is remembered as seen, and starts again from the help menu of another page', async () => {
    await page.goto('/inventory');
    await settled(page);
    const help = page.getByRole('button', { name: 'Hjälp', exact: true });
    await tabTo(page, help);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Ta en rundtur' }));
    await page.keyboard.press('Enter');
    await stop(page, 'Det som behöver dig').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await offer(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await stop(page, 'De fem faserna').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Tillbaka' }));
    await page.keyboard.press('Enter');
    await stop(page, 'Det som behöver dig').waitFor();
    expect(await focused(page)).toBe('Nästa');
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Hjälp');
  });

  test('fits on the narrowest phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Hjälp', exact: true }).click();
    await page.getByRole('button', { name: 'Ta en rundtur' }).click();
    for (const title of stops) {
      await stop(page, title).waitFor();
      expect(await outside(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.keyboard.press('Enter');
    }
    await box(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Hjälp');
  });
});

describe('the tour of an information owner', () => {
  test('leads through their own tasks, can be skipped, and is not offered again', async () => {
    const page = await browsing.page('Ola');
    await signIn(page, 'Ola Ägare');
    await page.goto('/');
    await settled(page);
    await page.getByRole('button', { name: 'Ta en rundtur på en minut' }).click();
    await stop(page, 'Dina uppgifter').getByText('1 av 3', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await stop(page, 'En uppgift').waitFor();
    expect(await findings(page)).toEqual([]);
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'));
    await page.getByRole('button', { name: 'Hoppa över' }).click();
    await kept;
    await box(page).waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    await page.locator('.main .rows .row').first().waitFor();
    expect(await offer(page).count()).toBe(0);
  });

  test('accepts a no, and leaves out what is not on the page', async () => {
    const page = await browsing.page('Ivar');
    await signIn(page, 'Ivar System');
    await page.goto('/my-tasks?search=ingenting');
    await settled(page);
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'));
    await page.getByRole('button', { name: 'Nej tack' }).click();
    await kept;
    expect(await focused(page)).toBe('Mina uppgifter');
    await page.reload();
    await settled(page);
    expect(await offer(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Hjälp', exact: true }).click();
    await page.getByRole('button', { name: 'Ta en rundtur' }).click();
    await stop(page, 'Dina uppgifter').getByText('1 av 2', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
