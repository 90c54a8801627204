import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import { largeInventory } from '../support/inventory-file.js';
import { startProduct, type Product } from '../support/product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(120_000);

let product: Product;
let browsing: Browsing;
let walker: Walker;
let page: Page;
let path: string;

beforeAll(async () => {
  [product, path] = await Promise.all([startProduct(), largeInventory(15_000)]);
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  page = await browsing.page('Kim');
  const kim = await walker.join('Kim Samordnare', ['coordinator']);
  await kim.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  await signIn(page, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const bar = () => page.getByRole('progressbar');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const datasets = async (): Promise<number> => (await walker.admin.must<{ total: number }>('GET', '/datasets?limit=1')).total;

async function checksTheFile(): Promise<void> {
  await page.getByLabel('Fil med datamängder').setInputFiles(path);
  await page.getByRole('button', { name: 'Granska filen' }).click();
}

describe('a large inventory is imported', () => {
  const chapter = chaptersOf(() => browsing, () => product.output());

  chapter('one sees how far the check is, and what will happen', async () => {
    await page.goto('/inventory/import');
    await settled(page);
    await checksTheFile();
    await bar().waitFor();
    await page.getByRole('status').filter({ hasText: /(Skickar|Öppnar|Läser raderna i) stor\.xlsx/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await heading('Så här blir det').waitFor({ timeout: 60_000 });
    expect(await datasets()).toBe(0);
  });

  chapter('one leaves while it is saved, is told when it is done, and comes back to the outcome', async () => {
    await page.getByRole('button', { name: /Läs in 15\s000 rader/ }).click();
    await page.getByRole('progressbar', { name: 'Sparar raderna' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: 'Avbryt' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Mina uppgifter' }).first().click();
    await page.locator('.toast', { hasText: 'stor.xlsx är inläst' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Inventering' }).first().click();
    await page.getByRole('link', { name: 'Läs in från fil' }).first().click();
    await heading('Klart: så här blev det').waitFor();
    await page.getByText(/^15\s000 nya datamängder$/).waitFor();
    expect(await datasets()).toBe(15_000);
  });

  chapter('one closes the page once the file is sent, opens it again, and it went on', async () => {
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await checksTheFile();
    await page.getByRole('status').filter({ hasText: /(Öppnar|Läser raderna i) stor\.xlsx/ }).waitFor();
    await page.reload();
    await page.getByText(/^(15\s000|15000) oförändrade$/).waitFor({ timeout: 60_000 });
    await page.getByText('Välj filen igen för att läsa in raderna', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await heading('Senast').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Visa hela utfallet' }).click();
    await heading('Så här blir det').waitFor();
  });

  chapter('one cancels while it reads, and nothing happens', async () => {
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await checksTheFile();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByText('Avbrutet. Inget är sparat.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Granska filen' }).waitFor();
    expect(await datasets()).toBe(15_000);
  });

  chapter('one sees what a changed list changes, the first datasets at once and the rest on a word', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `S-${String(index)};Datamängd ${String(index)};Kultur`);
    await page.getByLabel('Fil med datamängder').setInputFiles({ name: 'ändrad.csv', mimeType: 'text/csv', buffer: Buffer.from(['Id;Titel;Förvaltning', ...rows].join('\n')) });
    await page.getByRole('button', { name: 'Granska filen' }).click();
    const changes = page.locator('#changes');
    await changes.getByText('Datamängd 4: 1 fält').waitFor();
    expect(await changes.locator('dl').first().innerText()).toMatch(/Förvaltning[^]*Teknik[^]*Kultur/);
    expect(await changes.getByText('Datamängd 6: 1 fält').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await changes.getByRole('button', { name: 'Visa alla 7 ändrade' }).click();
    await changes.getByText('Datamängd 6: 1 fält').waitFor();
  });
});
