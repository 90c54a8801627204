import { afterAll, beforeAll, expect } from '@jest/globals';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let folder: string;
let ola: Page;
let love: Page;
let maja: Page;

const task = () => `/tasks/${round.tasks.untouched}`;
const part = (page: Page) => page.locator('#question-secrecy .evidence');
/** The current pieces, without the removed ones. */
const pieces = (page: Page) => part(page).getByRole('list', { name: 'Underlag' });
const piece = (page: Page, title: string) => pieces(page).getByRole('link', { name: title }).first();

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function contentOf(page: Page, link: string): Promise<string> {
  const download = page.waitForEvent('download');
  await part(page).getByRole('link', { name: link }).click();
  return readFile(await (await download).path(), 'utf8');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-evidence-'));
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  [ola, love, maja] = [
    await browsing.page('Ola'),
    await browsing.page('Love', { width: 320, height: 800 }),
    await browsing.page('Maja'),
  ];
  for (const [page, name] of [
    [ola, 'Ola Ägare'],
    [love, 'Love Jurist'],
    [maja, 'Maja Ledning'],
  ] as const) {
    await signIn(page, name);
    const following = page.waitForResponse((response) => response.url().includes('/events-stream'));
    await page.goto(task());
    await settled(page);
    await following;
  }
  // On a phone the questions come one at a time; this shows all of them.
  await love.getByRole('button', { name: 'Visa alla frågor' }).click();
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
  await rm(folder, { recursive: true, force: true });
});

const chapter = chaptersOf(
  () => browsing,
  () => product.output(),
);

chapter('the owner uploads a file, sees how far it has come, and another person sees it arrive', async () => {
  await part(ola).getByText('Lägg till underlag').click();
  await part(ola)
    .getByLabel('Fil', { exact: true })
    .setInputFiles(await file('protokoll.txt', `Första versionen\n${'.'.repeat(3_000_000)}`));
  const line = await ola.context().newCDPSession(ola);
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 1_500_000,
  });
  await part(ola).getByRole('button', { name: 'Ladda upp' }).click();
  await part(ola).getByText('Skickar protokoll.txt').waitFor();
  await ola.waitForFunction(() => {
    const bar = document.querySelector('#question-secrecy progress');
    return bar instanceof HTMLProgressElement && bar.position > 0.05 && bar.position < 1;
  });
  await line.detach();
  await piece(ola, 'protokoll.txt').waitFor();
  await piece(love, 'protokoll.txt').waitFor();
  await pieces(love).getByText('tillagt av Ola Ägare', { exact: false }).waitFor();
});

chapter('a newer version stands in its place, and the older one can still be opened', async () => {
  await part(ola)
    .getByRole('button', { name: /Ny version.*protokoll\.txt/ })
    .click();
  const dialog = ola.getByRole('dialog');
  await dialog.getByLabel('Fil', { exact: true }).setInputFiles(await file('protokoll-2.txt', 'Andra versionen'));
  expect(await axeFindings(ola)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ladda upp' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await pieces(ola).getByText('version 2', { exact: false }).waitFor();
  expect(await contentOf(ola, 'protokoll-2.txt')).toBe('Andra versionen');
  await part(ola).getByText('En äldre version').click();
  expect((await contentOf(ola, 'protokoll.txt')).slice(0, 16)).toBe('Första versionen');
  await part(love).getByText('En äldre version').waitFor();
});

chapter('a link is evidence too; one that is no address is told at its field', async () => {
  await part(ola).getByLabel('Länk', { exact: true }).fill('kommun.se/avtal');
  await part(ola).getByRole('button', { name: 'Lägg till länk' }).click();
  await part(ola).getByText('Skriv hela adressen', { exact: false }).waitFor();
  await part(ola).getByLabel('Länk', { exact: true }).fill('https://exempelkommun.example/avtal');
  await part(ola).getByLabel('Namn på underlaget', { exact: false }).fill('Avtalet');
  await part(ola).getByRole('button', { name: 'Lägg till länk' }).click();
  await pieces(ola).getByRole('link', { name: 'Avtalet (öppnas i en ny flik)' }).waitFor();
  await piece(love, 'Avtalet').waitFor();
});

chapter('a file that is refused is named, with what one can do instead', async () => {
  const large = await file('stor.bin', '');
  await truncate(large, 50 * 1024 * 1024 + 1);
  const sent: string[] = [];
  ola.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await part(ola).getByLabel('Fil', { exact: true }).setInputFiles(large);
  await part(ola).getByRole('button', { name: 'Ladda upp' }).click();
  await part(ola)
    .getByText('stor.bin är 50,1 MB, och högst 50 MB går att skicka. Gör filen mindre', { exact: false })
    .waitFor();
  expect(sent).toEqual([]);
  await part(ola)
    .getByLabel('Fil', { exact: true })
    .setInputFiles(await file('tom.txt', ''));
  await part(ola).getByRole('button', { name: 'Ladda upp' }).click();
  await part(ola)
    .getByRole('alert')
    .getByText('Filen är tom. Kontrollera att den är färdigsparad', { exact: false })
    .waitFor();
  expect(await axeFindings(ola)).toEqual([]);
  expect(
    await pieces(ola)
      .getByRole('button', { name: /^Ta bort/ })
      .count(),
  ).toBe(2);
});

chapter('what is removed is put back from the message about it', async () => {
  await part(ola)
    .getByRole('button', { name: /Ta bort.*Avtalet/ })
    .click();
  await piece(ola, 'Avtalet').waitFor({ state: 'hidden' });
  await piece(love, 'Avtalet').waitFor({ state: 'hidden' });
  await ola.locator('.toast').getByRole('button', { name: 'Ångra' }).click();
  await piece(ola, 'Avtalet').waitFor();
  await piece(love, 'Avtalet').waitFor();
  expect(await part(ola).getByText('Borttagna', { exact: false }).count()).toBe(0);
});

chapter('what is removed is found again later, by whoever may put it back', async () => {
  await part(ola)
    .getByRole('button', { name: /Ta bort.*protokoll-2/ })
    .click();
  await part(love).getByText('Borttagna (1)').waitFor();
  // The message with its undo button is gone after a reload.
  await ola.reload();
  await settled(ola);
  await part(ola).getByText('Borttagna (1)').click();
  await part(ola).getByText('borttaget av Ola Ägare', { exact: false }).waitFor();
  expect(await contentOf(ola, 'protokoll-2.txt')).toBe('Andra versionen');
  expect(await axeFindings(ola)).toEqual([]);

  await part(maja).getByText('Borttagna (1)').click();
  const refused = part(maja).getByRole('button', { name: /Lägg tillbaka.*protokoll-2/ });
  expect(await refused.getAttribute('aria-disabled')).toBe('true');
  await part(maja).getByText('Din roll räcker inte för det', { exact: false }).waitFor();
  expect(await axeFindings(maja)).toEqual([]);
  await part(love).getByText('Borttagna (1)').click();
  expect(await sidewaysScroll(love)).toBe(0);

  await part(ola)
    .getByRole('button', { name: /Lägg tillbaka.*protokoll-2/ })
    .click();
  await piece(ola, 'protokoll-2.txt').waitFor();
  await ola.locator('.toast').getByText('protokoll-2.txt är tillbaka').waitFor();
  for (const page of [ola, love, maja]) {
    await part(page).getByText('Borttagna', { exact: false }).waitFor({ state: 'hidden' });
  }
  expect(await ola.evaluate(() => document.activeElement?.className)).toBe('evidence');
  await part(ola).getByText('En äldre version').waitFor();
  expect(await ola.locator('#history .events').innerText()).toContain('lade tillbaka underlaget');
});
