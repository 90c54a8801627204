import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import type { Client } from '../support/client.js';
import { largeInventory } from '../support/inventory-file.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let walker: Walker;
let kim: Client;
let page: Page;
let path: string;

beforeAll(async () => {
  [product, path] = await Promise.all([startProduct(), largeInventory(15_000)]);
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  page = await browsing.page('Kim');
  kim = await walker.join('Kim Samordnare', ['coordinator']);
  await kim.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  await signIn(page, 'Kim Samordnare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const bar = () => page.getByRole('progressbar');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const datasets = async (): Promise<number> =>
  (await walker.admin.must<{ total: number }>('GET', '/datasets?limit=1')).total;

interface Told {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly version: number;
}

async function oneCalled(title: string): Promise<Told> {
  const { items } = await walker.admin.must<{ items: Told[] }>(
    'GET',
    `/datasets?limit=200&search=${encodeURIComponent(title)}`,
  );
  const one = items.find((item) => item.title === title);
  if (one === undefined) throw new Error(`No dataset is called ${title}`);
  return one;
}

async function checksTheFile(): Promise<void> {
  await page.getByLabel('Fil med datamängder').setInputFiles(path);
  await page.getByRole('button', { name: 'Granska filen' }).click();
}

describe('a large inventory is imported', () => {
  const chapter = chaptersOf(
    () => browsing,
    () => product.output(),
  );

  chapter('one sees how far the check is, and what will happen', async () => {
    await page.goto('/inventory/import');
    await settled(page);
    await checksTheFile();
    await bar().waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /(Skickar|Öppnar|Läser raderna i) stor\.xlsx/ })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await heading('Så här blir det').waitFor();
    expect(await datasets()).toBe(0);
  });

  chapter('one leaves while it is saved, is told when it is done, and comes back to the outcome', async () => {
    await page.getByRole('button', { name: /Läs in 15\s000 rader/ }).click();
    await page.getByRole('progressbar', { name: 'Sparar raderna' }).waitFor();
    expect(await page.getByRole('button', { name: 'Avbryt' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Mina uppgifter' }).first().click();
    await page.locator('.toast', { hasText: 'stor.xlsx är inläst' }).waitFor();
    await page.getByRole('link', { name: 'Inventering' }).first().click();
    await page.getByRole('link', { name: 'Läs in från fil' }).first().click();
    await heading('Klart: så här blev det').waitFor();
    await page.getByText(/^15\s000 nya datamängder$/).waitFor();
    expect(await datasets()).toBe(15_000);
  });

  chapter('one closes the page once the file is sent, opens it again, and it went on', async () => {
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await checksTheFile();
    await page
      .getByRole('status')
      .filter({ hasText: /(Öppnar|Läser raderna i) stor\.xlsx/ })
      .waitFor();
    await page.reload();
    await page.getByText(/^(15\s000|15000) oförändrade$/).waitFor();
    await page.getByText('Välj filen igen för att läsa in raderna', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await heading('Senast').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Visa hela utfallet' }).click();
    await heading('Så här blir det').waitFor();
  });

  chapter('one cancels while it reads, and nothing happens', async () => {
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    const cancelled = page.getByText('Avbrutet. Inget är sparat.', { exact: true });
    // The check may be done before the click takes effect; then the file is checked again.
    do {
      await checksTheFile();
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await cancelled.or(heading('Så här blir det')).first().waitFor();
    } while (!(await cancelled.isVisible()));
    await page.getByRole('button', { name: 'Granska filen' }).waitFor();
    expect(await datasets()).toBe(15_000);
  });

  chapter('one sees what a changed list changes, the first datasets at once and the rest on a word', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `S-${String(index)};Datamängd ${String(index)};Kultur`);
    await page.getByLabel('Fil med datamängder').setInputFiles({
      name: 'ändrad.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Id;Titel;Förvaltning', ...rows].join('\n')),
    });
    await page.getByRole('button', { name: 'Granska filen' }).click();
    const changes = page.locator('#changes');
    await changes.getByText('Datamängd 4: 1 fält').waitFor();
    expect(await changes.locator('dl').first().innerText()).toMatch(/Förvaltning[^]*Teknik[^]*Kultur/);
    expect(await changes.getByText('Datamängd 6: 1 fält').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await changes.getByRole('button', { name: 'Visa alla 7 ändrade' }).click();
    await changes.getByText('Datamängd 6: 1 fält').waitFor();
  });

  chapter(
    'one undoes an import: what it added goes, what it changed comes back, what was worked with stays',
    async () => {
      const list = [
        'Id;Titel;Förvaltning',
        'S-0;Datamängd 0;Kultur',
        'S-1;Datamängd 1;Kultur',
        'N-1;Ny och orörd;Kultur',
        'N-2;Ny och ändrad;Kultur',
      ].join('\n');
      await page
        .getByLabel('Fil med datamängder')
        .setInputFiles({ name: 'fel.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
      await page.getByRole('button', { name: 'Granska filen' }).click();
      await page.getByRole('button', { name: 'Läs in 4 rader' }).click();
      await heading('Klart: så här blev det').waitFor();
      const touched = await oneCalled('Ny och ändrad');
      await kim.must('PATCH', `/datasets/${touched.id}`, { body: { contents: 'Prover' }, ifMatch: touched.version });
      await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ångra inläsningen av fel.csv?' });
      await dialog.getByText('2 nya datamängder tas bort').waitFor();
      await dialog.getByText('2 ändrade datamängder får tillbaka det som stod där förut').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Ångra inläsningen' }).click();
      await heading('Inläsningen är ångrad').waitFor();
      await page.getByText('1 datamängd togs bort').waitFor();
      await page.getByText('2 datamängder ändrades tillbaka').waitFor();
      expect(await page.locator('#left').innerText()).toMatch(/Ny och ändrad[^]*Har ändrats efter inläsningen\./);
      expect(await page.getByRole('button', { name: 'Ångra inläsningen' }).count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      expect([await datasets(), (await oneCalled('Datamängd 1')).unit]).toEqual([15_001, 'Teknik']);
    },
  );

  chapter('one comes back later and undoes the latest import from there', async () => {
    await page.getByRole('button', { name: 'Välj en annan fil' }).click();
    await page
      .getByLabel('Fil med datamängder')
      .setInputFiles({ name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from('Id;Titel\nT-1;Tillkom') });
    await page.getByRole('button', { name: 'Granska filen' }).click();
    await page.getByRole('button', { name: 'Läs in 1 rad' }).click();
    await heading('Klart: så här blev det').waitFor();
    await page.goto('/inventory/import');
    await heading('Senast').waitFor();
    await page.getByText('Blev det fel? Det går att ångra till', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
    await heading('Inläsningen är ångrad').waitFor();
    await page.getByText('Du ångrade till.csv', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Visa hela utfallet' }).click();
    await heading('Klart: så här blev det').waitFor();
    await heading('Inläsningen är ångrad').waitFor();
    expect(await page.getByRole('button', { name: 'Ångra inläsningen' }).count()).toBe(0);
    expect(await datasets()).toBe(15_001);
  });

  const chooses = async (name: string, ...lines: string[]): Promise<void> => {
    await page.goto('/inventory/import');
    await page
      .getByLabel('Fil med datamängder')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await page.getByRole('button', { name: 'Granska filen' }).click();
  };

  chapter(
    'one matches columns by hand where none is the title, and the next list with the same headings is read so',
    async () => {
      await chooses('plan.csv', 'Process;Handlingstyp;System', 'Arkiv;Protokoll;W3D3');
      await page
        .getByRole('alert')
        .filter({ hasText: 'Rubrikerna i filen är: Process, Handlingstyp, System.' })
        .waitFor();
      await page.getByText('Välj först vilken kolumn som är Titel.').waitFor();
      await page.getByLabel('Handlingstyp', { exact: true }).selectOption('Titel');
      await page.getByLabel('Process', { exact: true }).selectOption('Förvaltning');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Granska med de här kolumnerna' }).click();
      await page.getByText('En kolumn läses inte: System.').waitFor();
      await page.getByText('1 ny datamängd', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Läs in 1 rad' }).click();
      await heading('Klart: så här blev det').waitFor();
      expect((await oneCalled('Protokoll')).unit).toBe('Arkiv');
      await chooses('plan.csv', 'Handlingstyp;Process;System', 'Diarium;Arkiv;W3D3');
      await page.getByText('Kolumnerna läses som ni parade ihop dem senast', { exact: false }).waitFor();
      await page.getByText('1 ny datamängd', { exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  chapter('one is told what looks alike and what lies in the archive, and takes that back', async () => {
    const { id, version } = await oneCalled('Protokoll');
    await kim.must('PATCH', `/datasets/${id}`, { body: { archived: true }, ifMatch: version });
    await chooses('lik.csv', 'Titel;Förvaltning', 'Protokoll;Arkiv', 'DATAMÄNGD 4;Teknik');
    const notes = page.locator('#notes');
    await notes.getByText('liknar Datamängd 4 (S-4)', { exact: false }).waitFor();
    await notes.getByText('datamängden Protokoll är arkiverad', { exact: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await notes.getByRole('button', { name: 'Ta tillbaka till inventeringen: Protokoll' }).click();
    await notes.getByText('Tillbaka i inventeringen.').waitFor();
    expect((await oneCalled('Protokoll')).id).toBe(id);
  });
});
