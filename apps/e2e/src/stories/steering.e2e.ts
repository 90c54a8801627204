import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import type { LivelyRound } from '../support/lively-round.js';
import { eventually } from '../support/patience.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let page: Page;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  page = await browsing.page('Kim');
  await signIn(page, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const open = async (path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

describe('the coordinator leads the work', () => {
  test('by the plan: sees what moves before a date is moved, moves it, and undoes it', async () => {
    await open(`/rounds/${round.roundId}/plan`);
    await page.getByText('Omgången blir klar', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Flytta datum: Ordna publiceringsväg' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('Nytt datum');
    const before = await field.inputValue();
    await field.fill('2027-03-15');
    await dialog.getByText('andra datum flyttas med', { exact: false }).waitFor();
    await dialog.getByText('Omgången blir klar', { exact: false }).waitFor();
    await dialog.getByLabel('Varför flyttas datumet?').fill('Upphandlingen tar längre tid');
    await dialog.getByRole('button', { name: 'Flytta', exact: true }).click();
    await page.locator('.toast').getByRole('button').first().click();
    const walker = round.walker.person('Kim Samordnare');
    const list = await walker.must<{ items: { id: string; dueOn: string }[] }>(
      'GET',
      `/tasks?roundId=${round.roundId}&step=10`,
    );
    const due = async () => (await walker.must<{ dueOn: string }>('GET', `/tasks/${list.items[0]?.id ?? ''}`)).dueOn;
    await eventually(
      () => 'The date does not move back',
      async () => ((await due()) === before ? true : undefined),
    );
    expect(await due()).toBe(before);
  });

  test('by roles: reads who does what, and fills a vacant role where it is missing', async () => {
    await open('/raci');
    await page
      .getByRole('row', { name: /Analysera datamängden/ })
      .getByText('Ola Ägare')
      .waitFor();
    const matrix = page.getByRole('region', { name: 'Vem gör vad' });
    // All roles fit into a window of 1280 pixels, and wider content scrolls under the column of steps, which stays.
    expect(await matrix.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Per person' }).click();
    await page.getByRole('columnheader', { name: 'Ivar System' }).waitFor();
    const stays = await matrix.evaluate((box) => {
      box.style.width = '30rem';
      box.scrollLeft = box.scrollWidth;
      const step = box.querySelector('th[scope="row"]');
      return {
        moved: box.scrollLeft > 0,
        step: (step?.getBoundingClientRect().left ?? 0) - box.getBoundingClientRect().left,
      };
    });
    expect(stays.moved).toBe(true);
    expect(stays.step).toBeLessThan(3);
    await open('/roles');
    await page
      .getByRole('button', { name: /Ge rollen: kommunikatör/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Person').selectOption({ label: 'Maja Ledning' });
    await dialog.getByRole('button', { name: 'Ge rollen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('button', { name: /Ge rollen: kommunikatör/ })
      .first()
      .waitFor({ state: 'detached' });
    const held = await round.walker.admin.must<{ total: number }>('GET', '/role-assignments?role=communications');
    expect(held.total).toBe(1);
  });

  test('by the summary: each figure opens as many rows as it says', async () => {
    const { walker, roundId } = round;
    const kim = walker.person('Kim Samordnare');
    const { items } = await kim.must<{ items: { id: string }[] }>('GET', `/tasks?roundId=${roundId}&step=10`);
    await walker.command(kim, await walker.task(items[0]?.id ?? '', kim), {
      type: 'reschedule',
      dueOn: '2020-01-02',
      reason: 'Skulle ha varit klar',
    });
    const maja = await browsing.page('Maja');
    await signIn(maja, 'Maja Ledning');
    for (const figure of [/av 6 datamängder är på väg$/, /försenad(e)?$/]) {
      await maja.goto('/');
      const link = maja.locator('.standing').getByRole('link', { name: figure });
      const said = Number.parseInt((await link.innerText()).trim(), 10);
      expect(said).toBeGreaterThan(0);
      await link.click();
      await maja.getByText(new RegExp(`^${String(said)} rad(er)?$`)).waitFor();
    }
    await maja.goto('/');
    await maja.locator('.standing').getByText('Längst har det stått still', { exact: false }).waitFor();
    expect(await axeFindings(maja)).toEqual([]);
  });

  test('by people: sees that a substitute is away too, and cancels a departure', async () => {
    const { walker } = round;
    const [ola, ivar] = [walker.ids.get('Ola Ägare') ?? '', walker.ids.get('Ivar System') ?? ''];
    const version = async (id: string) =>
      (await walker.admin.must<{ version: number }>('GET', `/people/${id}`)).version;
    await walker.admin.must('PATCH', `/people/${ivar}`, {
      body: { outOfOffice: { from: '2027-07-12', to: '2027-07-30' } },
      ifMatch: await version(ivar),
    });
    await open(`/people/${ola}`);
    const absence = page.locator('#absence');
    await absence.getByLabel('Från och med').fill('2027-07-05');
    await absence.getByLabel('Till och med').fill('2027-07-23');
    await absence.getByLabel('Ersättare').selectOption({ label: 'Ivar System' });
    await absence.getByText('Ersättaren är också borta', { exact: false }).waitFor();

    const departure = page.locator('#departure');
    await departure.getByLabel('Sista dag').fill('2099-06-30');
    await departure.getByLabel('Lämnar över till').first().selectOption({ label: 'Love Jurist' });
    await departure.getByRole('button', { name: 'Visa vad som händer' }).click();
    await departure.getByText('följer med rollerna', { exact: false }).waitFor();
    await departure
      .getByRole('combobox', { name: /Lämnar över till: Informationsägare Badplatser/ })
      .selectOption({ label: 'Ivar System' });
    await departure.getByRole('button', { name: 'Genomför' }).click();
    await page.getByText('Ola Ägare slutar', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Ta tillbaka' }).click();
    await page.locator('#departure').waitFor();
    expect((await walker.admin.must<{ lastDay: string | null }>('GET', `/people/${ola}`)).lastDay).toBeNull();
  });

  test('by the history: finds what happened to one step, in plain words', async () => {
    await open('/history?step=7');
    await page.locator('.event-list').getByText('Analysera datamängden', { exact: false }).first().waitFor();
    await page.getByText('I dag', { exact: false }).first().waitFor();
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Love Jurist' });
    await page.waitForURL((url) => url.searchParams.has('personId'));
    await settled(page);
    expect(await page.locator('.event-list > li').count()).toBeGreaterThan(0);
  });

  test('by the guide: previews a step as its doer sees it, and upgrades the round to the new version', async () => {
    await open('/guide/establish-publishing/tailoring');
    await page.getByRole('button', { name: 'Lägg till en fråga' }).click();
    await page.getByLabel('Fråga på svenska').fill('Har webbredaktören sett den?');
    await page.locator('.guide-preview').getByText('Har webbredaktören sett den?').waitFor();
    await page.getByLabel('Varför anpassar ni?', { exact: false }).fill('Webbredaktionen glömdes bort');
    await page.getByRole('button', { name: 'Gör en ny version' }).click();
    await page.waitForURL((url) => url.pathname === '/guide/establish-publishing');
    await open('/guide');
    await page.locator('#differences').getByText('Har webbredaktören sett den?', { exact: false }).waitFor();
    await page
      .locator('#versions')
      .getByRole('button', { name: /Gå tillbaka hit: 2026/ })
      .waitFor();

    await open(`/rounds/${round.roundId}`);
    await page.getByRole('button', { name: 'Visa vad som ändras' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Har webbredaktören sett den?', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Byt version' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const kim = round.walker.person('Kim Samordnare');
    expect((await kim.must<{ guideVersion: string }>('GET', `/rounds/${round.roundId}`)).guideVersion).not.toBe(
      '2026.1',
    );
    expect(browsing.complaints).toEqual([]);
  });
});
