import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
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

const pages = () => [
  '/',
  '/my-tasks',
  '/people',
  `/rounds/${round.roundId}/matrix`,
  `/rounds/${round.roundId}`,
  `/tasks/${round.tasks.untouched}`,
  '/people/new',
  '/settings',
  '/account',
  '/inventory',
  `/t/${round.tasks.untouched}`,
];

/** Controls of the page that cannot be recognised as such in forced colours. */
function shapeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const fields = [
      ...document.querySelectorAll(
        'input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), select, textarea',
      ),
    ].filter(shown);
    const withoutBorder = fields.filter((field) => Number.parseFloat(getComputedStyle(field).borderBlockEndWidth) < 1);
    const buttons = [...document.querySelectorAll('button, a.ds-button')].filter(shown);
    const withoutName = buttons.filter(
      (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === '',
    );
    const emptied = [...document.querySelectorAll('main *')].filter(
      (element) =>
        shown(element) && getComputedStyle(element).forcedColorAdjust === 'none' && element.textContent.trim() !== '',
    );
    return [
      ...withoutBorder.map((field) => `no border: ${named(field)}`),
      ...withoutName.map((button) => `no name: ${named(button)}`),
      ...emptied.map((element) => `keeps its own colours: ${named(element)}`),
    ];
  });
}

/** Elements that are animated, or change their look slowly. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationDuration, transitionDuration, animationName } = getComputedStyle(element);
      const longest = Math.max(
        ...[animationName === 'none' ? '0s' : animationDuration, transitionDuration].flatMap((list) =>
          list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)),
        ),
      );
      return longest > 1
        ? [`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${String(longest)} ms`]
        : [];
    }),
  );
}

describe('with forced colours and reduced motion', () => {
  test('every field has a border, every button a name, the focus is visible, and nothing moves', async () => {
    const page = await browsing.page('Kim', { forcedColors: true });
    await signIn(page, 'Kim Samordnare');
    const found: string[] = [];
    for (const path of pages()) {
      await page.goto(path);
      await settled(page);
      const faults = [...(await shapeless(page)), ...(await moving(page))];
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return 'nothing has the focus';
        const style = getComputedStyle(at);
        return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
          ? ''
          : `no outline on ${at.tagName}`;
      });
      if (ring !== '') faults.push(ring);
      found.push(...faults.map((one) => `${path} ${one}`));
    }
    expect(found).toEqual([]);
    // The preference also wins over animations that are added later.
    await page.evaluate(() => document.body.style.setProperty('transition-duration', '1s'));
    expect(await moving(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await moving(page)).filter((one) => one.startsWith('body'))).toHaveLength(1);
    await page.context().close();
  });
});

describe('on a phone', () => {
  test('the filters of a list are behind one button, which says how many there are', async () => {
    const page = await browsing.page('Kim', { width: 360, height: 740 });
    await signIn(page, 'Kim Samordnare');
    await page.goto('/history');
    await settled(page);
    const fold = page.getByRole('button', { name: /^Filter/ });
    await fold.waitFor();
    expect([await fold.innerText(), await fold.getAttribute('aria-expanded')]).toEqual(['Filter', 'false']);
    await page.getByLabel('Sök i händelser').waitFor();
    await page.getByText(/^(Händelser förseglas några minuter|Förseglad till och med)/).waitFor();
    expect(await page.locator('.list-controls select:visible, .list-controls input[type=date]:visible').count()).toBe(
      0,
    );
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.getByLabel('Steg', { exact: true }).selectOption('4');
    await page.getByRole('button', { name: 'Filter (1)' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Filter (1)' }).press('Space');
    expect(await page.locator('.list-controls select:visible').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Filter (1)' }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Steg', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^Filter/ }).count()).toBe(0);
    await page.context().close();
  });

  test('a saved view with a long name does not widen the page', async () => {
    const name = 'Sena uppgifter i hela kommunen, oavsett enhet och steg';
    await round.walker
      .person('Love Jurist')
      .must('POST', '/views', { body: { name, page: 'tasks', query: 'overdue=true', shared: false } });
    const page = await browsing.page('Love', { width: 320, height: 700 });
    await signIn(page, 'Love Jurist');
    await page.goto('/tasks?overdue=true');
    await page.getByRole('link', { name }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});

describe('on paper', () => {
  test('the matrix is a list of every dataset without controls, and is unchanged on the screen afterwards', async () => {
    const page = await browsing.page('Kim');
    await signIn(page, 'Kim Samordnare');
    await page.goto(`/rounds/${round.roundId}/matrix`);
    await settled(page);
    const [shown] = /\d+/.exec(await page.getByText(/^Visar \d+ av \d+ datamängder$/).innerText()) ?? [];
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await page.locator('.cards').waitFor();
    expect(await page.locator('.cards > li').count()).toBe(Number(shown));
    expect(await page.locator('.cards').getAttribute('style')).toBeNull();
    expect(await page.locator('input:visible, select:visible, button:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.getByRole('grid', { name: 'Datamängder och steg' }).waitFor();
    await page.context().close();
  });
});

describe('in the chosen language', () => {
  /** Whether the phases, whose names come from the server, are in English. */
  const inEnglish = async (page: Page): Promise<void> => {
    await settled(page);
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.getByRole('heading', { level: 2, name: 'Manage and follow up', exact: true }).waitFor();
    expect(await page.locator('main').getByText('Förvalta och följa upp').count()).toBe(0);
  };

  test('a page is loaded, in another browser as well, and so are its lists', async () => {
    const page = await browsing.page('Kim');
    await signIn(page, 'Kim Samordnare');
    await page.goto(`/rounds/${round.roundId}`);
    await settled(page);
    await page.getByRole('button', { name: 'English' }).click();
    await inEnglish(page);
    await page.reload();
    await inEnglish(page);
    const elsewhere = await browsing.page('Kim elsewhere');
    await signIn(elsewhere, 'Kim Samordnare');
    await elsewhere.goto(`/rounds/${round.roundId}`);
    await inEnglish(elsewhere);
    await elsewhere.goto('/people');
    await settled(elsewhere);
    const [file] = await Promise.all([
      elsewhere.waitForEvent('download'),
      elsewhere.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^\uFEFF?Name;Email;/);
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('heading', { level: 2, name: 'Förvalta och följa upp', exact: true }).waitFor();
    await elsewhere.context().close();
    await page.context().close();
  });
});

test('no page logged an error', () => {
  expect(browsing.complaints).toEqual([]);
});
