import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
  const client = round.walker.person('Kim Samordnare');
  // Twelve in all, as many as a coordinator of a small municipality begins with.
  const datasetIds: string[] = [];
  for (const title of ['Bibliotek', 'Gatuträd', 'Konstverk', 'Parkeringar', 'Simhallar', 'Vandringsleder']) {
    datasetIds.push(
      (await client.must<{ id: string }>('POST', '/datasets', { body: { title, unit: 'Kultur och fritid' } })).id,
    );
  }
  await client.must('POST', `/rounds/${round.roundId}/datasets`, { body: { datasetIds, reason: 'Efterfrågade' } });
  kim = await browsing.page('Kim');
  await signIn(kim, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const grid = () => kim.getByRole('grid', { name: 'Datamängder och steg' });
const cell = (dataset: string, step: string) =>
  grid()
    .getByRole('row', { name: new RegExp(dataset) })
    .getByRole('link', { name: new RegExp(step) });
const choice = (label: string) => kim.getByRole('combobox', { name: label, exact: true });

/** Makes both choices before the page has rendered again, quicker than any hand. */
async function chooseAtOnce(
  first: readonly [label: string, value: string],
  second: readonly [label: string, value: string],
): Promise<void> {
  const [one, two] = [await choice(first[0]).elementHandle(), await choice(second[0]).elementHandle()];
  await kim.evaluate(
    (chosen) => {
      for (const { list, value } of chosen) {
        if (!(list instanceof HTMLSelectElement)) throw new Error('This is no list of choices');
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    [
      { list: one, value: first[1] },
      { list: two, value: second[1] },
    ],
  );
}
const matrixPath = (query = '') => `/rounds/${round.roundId}/matrix${query}`;

describe('the matrix', () => {
  test('keeps groups and filters in the address, which a reload keeps', async () => {
    await kim.goto(matrixPath());
    await grid().waitFor();
    await kim.getByLabel('Gruppera efter').selectOption({ label: 'Enhet' });
    await kim.getByLabel('Visa', { exact: true }).selectOption({ label: 'Det finns ett problem' });
    await kim.getByText('Visar 1 av 12 datamängder').waitFor();
    expect(new URL(kim.url()).searchParams.toString()).toBe('group=unit&show=blocked');
    await kim.reload();
    await kim.getByText('Visar 1 av 12 datamängder').waitFor();
    await grid()
      .getByRole('rowheader', { name: /Samhällsbyggnad/ })
      .first()
      .waitFor();
    await cell('Cykelräkning', 'Analysera datamängden').waitFor();
    await kim.getByRole('button', { name: 'Rensa sökning och filter' }).click();
    await kim.getByText('Visar 12 av 12 datamängder').waitFor();
  });

  test('keeps both of two changes in a row, as every list does', async () => {
    await kim.goto(matrixPath());
    await grid().waitFor();
    await chooseAtOnce(['Enhet', 'Kultur och fritid'], ['Gruppera efter', 'phase']);
    await kim.getByText('Visar 7 av 12 datamängder').waitFor();
    expect(new URL(kim.url()).searchParams.toString()).toBe('unit=Kultur+och+fritid&group=phase');
    await kim.goto('/inventory');
    await choice('Förvaltning').locator('option', { hasText: 'Kultur och fritid' }).waitFor({ state: 'attached' });
    await chooseAtOnce(['Förvaltning', 'Kultur och fritid'], ['Tillgänglig', 'yes']);
    await kim.getByRole('link', { name: 'Bibliotek', exact: true }).waitFor({ state: 'hidden' });
    await kim.getByRole('link', { name: 'Badplatser', exact: true }).waitFor();
    expect(new URL(kim.url()).searchParams.toString()).toBe('unit=Kultur+och+fritid&available=yes');
  });

  test('has one tab stop, arrow keys move between its cells, and Enter opens the task', async () => {
    await kim.goto(matrixPath());
    const first = grid().getByRole('link', { name: 'Badplatser', exact: true });
    await first.focus();
    await kim.keyboard.press('ArrowRight');
    await kim.keyboard.press('ArrowRight');
    await kim.keyboard.press('ArrowDown');
    await kim.keyboard.press('ArrowDown');
    const here = () => kim.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await here()).toMatch(/Analysera datamängden, Cykelräkning$/);
    await kim.keyboard.press('Control+End');
    expect(await here()).toMatch(/Ordna förvaltning av datamängden, Vandringsleder$/);
    expect(await grid().locator('[role=rowgroup] a[tabindex="0"]').count()).toBe(1);
    expect(await grid().getAttribute('aria-rowcount')).toBe('13');
    await kim.keyboard.press('Enter');
    await kim.waitForURL(/\/tasks\//);
    await settled(kim);
  });

  test('assigns twelve tasks to somebody in five actions, and undoes it', async () => {
    await kim.goto(matrixPath());
    await grid().waitFor();
    await kim.getByRole('button', { name: 'Ändra flera' }).click();
    await kim.getByRole('checkbox', { name: 'Markera kolumnen 8. Ordna export från källsystemet' }).check();
    await kim.getByRole('button', { name: 'Ge till någon' }).click();
    await kim.getByLabel('Vem tar dem?').selectOption({ label: 'Love Jurist' });
    await kim.getByRole('button', { name: 'Ge 12 uppgifter' }).click();
    await kim.getByText('Alla 12 uppgifter är ändrade.').first().waitFor();
    await grid()
      .getByRole('link', { name: /Love Jurist\. Ordna export från källsystemet, Badplatser/ })
      .waitFor();
    await kim.getByRole('button', { name: 'Ångra' }).click();
    const back = grid().getByRole('link', { name: /Ivar System\. Ordna export från källsystemet, Badplatser/ });
    await back.waitFor();
    expect(
      await grid()
        .getByRole('link', { name: /Love Jurist\. Ordna export/ })
        .count(),
    ).toBe(0);
  });

  test('has no finding while rows are selected, nor in the dialog', async () => {
    await kim.goto(matrixPath('?group=phase'));
    await kim.getByRole('button', { name: 'Ändra flera' }).click();
    await kim.getByRole('checkbox', { name: 'Markera raden Badplatser' }).check();
    const found = await axeFindings(kim);
    await kim.getByRole('button', { name: 'Flytta datum' }).click();
    await kim.getByRole('dialog').waitFor();
    found.push(...(await axeFindings(kim)));
    // The bar at the lower edge covers what is scrolled past.
    expect(
      found.filter(
        (one) =>
          !one.includes('partially overlaps other elements') && !one.includes('partially obscured by another element'),
      ),
    ).toEqual([]);
  });
});

test('the list of all tasks begins with open ones, and a filter that was cleared stays so after a reload', async () => {
  await kim.goto('/tasks');
  await kim.waitForURL((url) => url.search === '?open=true');
  await settled(kim);
  const rows = async (): Promise<number> =>
    Number.parseInt(
      await kim
        .locator('.list-summary')
        .getByText(/\d+ rader/)
        .innerText(),
      10,
    );
  const open = await rows();
  await kim.getByRole('button', { name: 'Rensa sökning och filter' }).click();
  await kim.waitForURL((url) => url.search === '');
  await kim.waitForFunction(
    (before) => Number.parseInt(document.querySelector('.list-summary')?.textContent ?? '', 10) > before,
    open,
  );
  const all = await rows();
  await kim.reload();
  await settled(kim);
  expect(await rows()).toBe(all);
  expect(new URL(kim.url()).search).toBe('');
});

describe('the home page of the coordinator', () => {
  test('names what needs attention and links to it', async () => {
    await kim.goto('/');
    const needs = kim.getByRole('list', { name: 'Behöver dig' });
    await needs.waitFor();
    // Six datasets were chosen without an owner: one row for all of them.
    expect(await needs.getByRole('listitem').count()).toBeLessThanOrEqual(7);
    await needs.getByRole('link', { name: 'Livsmedelskontroller: Analysera datamängden väntar på granskning' }).click();
    await kim.waitForURL(`/tasks/${round.tasks['in-review']}`);
  });

  test('shows the phase of the work, and the matrix', async () => {
    await kim.goto('/');
    await grid().waitFor();
    expect(await kim.locator('.guide-phase[open] .guide-phase-title').allInnerTexts()).toEqual(['Uppstart']);
  });

  test('offers no changes to people who do not lead the round', async () => {
    const love = await browsing.page('Love');
    await signIn(love, 'Love Jurist');
    await love.goto(matrixPath());
    await love.getByRole('grid').waitFor();
    expect(await love.getByRole('button', { name: 'Ändra flera' }).count()).toBe(0);
    expect(browsing.complaints).toEqual([]);
  });
});
