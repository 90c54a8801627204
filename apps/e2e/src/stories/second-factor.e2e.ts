import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { codeOf, giveAuthenticator } from '../support/authenticator.js';
import { Browsing } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { Mailbox } from '../support/mailbox.js';
import { faultsHere } from '../support/page-faults.js';
import { Person } from '../support/person.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

const password = 'korrekt häst batteri';
const app = 'Lägg till en autentiseringsapp';
const confirm = 'Bekräfta att det är du';

let product: Product;
let browsing: Browsing;
let siv: Person;
let ola: Person;
let kim: Person;
let secret = '';
let codes: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  const walker = await Walker.setUp(product.url);
  for (const client of [walker.admin, await walker.join('Ola Ägare'), await walker.join('Kim Holm', ['coordinator'])]) {
    await client.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  }
  [siv, ola, kim] = [
    await Person.named(browsing, 'Siv Start'),
    await Person.named(browsing, 'Ola Ägare'),
    await Person.named(browsing, 'Kim Holm'),
  ];
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function givesPassword(person: Person, path = '/sign-in'): Promise<void> {
  await person.goTo(path);
  await person.standsAt('Logga in');
  await person.writes('E-postadress', person.email);
  await person.writes('Lösenord', password);
  await person.presses('Logga in');
}
const pathOf = ({ page }: Person): string => new URL(page.url()).pathname;
const isIn = ({ page }: Person): Promise<void> => page.getByRole('button', { name: 'Logga ut' }).waitFor();
const formOf = ({ page }: Person, name: string): Locator => page.getByRole('form', { name });

async function scans(person: Person): Promise<string> {
  const form = formOf(person, app);
  await form.getByLabel('Ditt lösenord', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Visa koden att skanna' }).click();
  await person.page.getByRole('img', { name: 'Ruta att skanna med autentiseringsappen' }).waitFor();
  return (await person.page.locator('code.secret').textContent()) ?? '';
}

async function keepsCodes({ page }: Person): Promise<string[]> {
  await page.getByRole('heading', { name: 'Spara dina reservkoder nu' }).waitFor();
  return page.locator('.recovery-codes code').allTextContents();
}

describe('an authenticator app', () => {
  test('is added with the password and a code, and brings recovery codes', async () => {
    await givesPassword(ola);
    await isIn(ola);
    await ola.goTo('/account');
    await ola.follows('Så loggar du in: autentiseringsapp, passkey och reservkoder');
    await ola.standsAt('Så loggar du in');
    await ola.reads('Du loggar in med bara ett lösenord.');
    expect(await faultsHere(ola.page)).toEqual([]);
    secret = await scans(ola);
    expect(secret).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(await ola.page.locator('.qr-code path').getAttribute('d')).toMatch(/^M/);
    expect(await faultsHere(ola.page)).toEqual([]);
    await ola.writes('Kod som appen visar', '12');
    await ola.presses('Lägg till appen');
    await ola.page.locator('[aria-invalid=true]').waitFor();
    await ola.writes('Kod som appen visar', codeOf(secret));
    await ola.presses('Lägg till appen');
    codes = await keepsCodes(ola);
    expect(new Set(codes).size).toBe(10);
    expect(await faultsHere(ola.page)).toEqual([]);
    const [file] = await Promise.all([ola.page.waitForEvent('download'), ola.presses('Spara som fil')]);
    const kept = await readFile(await file.path(), 'utf8');
    expect(kept).toMatch(new RegExp(`^Reservkoder till Stegvis, ${ola.email}, `));
    for (const code of codes) expect(kept).toContain(code);
    await ola.presses('Jag har sparat koderna');
    await ola.reads('Du har 10 koder kvar');
    expect(await ola.page.getByRole('list', { name: 'Ditt andra steg' }).innerText()).toContain('Telefonen');
    expect(await faultsHere(ola.page)).toEqual([]);
  });

  test('is asked for after the password, and leads to the page that the person wanted', async () => {
    await ola.signsOut();
    await givesPassword(ola, '/inventory');
    await ola.standsAt(confirm);
    // The field has the focus without a click, and somebody else finds the way back.
    await ola.page.waitForFunction(() => document.activeElement?.getAttribute('autocomplete') === 'one-time-code');
    expect(await ola.page.getByRole('link', { name: 'Logga in som någon annan' }).getAttribute('href')).toBe(
      '/sign-in?next=%2Finventory',
    );
    expect(await faultsHere(ola.page)).toEqual([]);
    await ola.writes('Kod från autentiseringsappen', '000 000');
    await ola.presses('Fortsätt');
    await ola.reads('Det stämmer inte');
    // The code that the app was added with is used up, so the next one is taken.
    await ola.writes('Kod från autentiseringsappen', codeOf(secret, 1));
    await ola.presses('Fortsätt');
    await ola.page.waitForURL('/inventory');
    await ola.standsAt('Inventering');
  });

  test('can be replaced by a recovery code, once', async () => {
    for (const [typed, right] of [
      [codes[0] ?? '', true],
      [codes[0] ?? '', false],
    ] as const) {
      await ola.signsOut();
      await givesPassword(ola);
      await ola.standsAt(confirm);
      await ola.writes('Kod från autentiseringsappen', typed.toUpperCase());
      await ola.presses('Fortsätt');
      if (right) await isIn(ola);
      else await ola.reads('Det stämmer inte');
    }
    await ola.writes('Kod från autentiseringsappen', codes[1] ?? '');
    await ola.presses('Fortsätt');
    await isIn(ola);
    await ola.goTo('/account/sign-in-methods');
    expect(await ola.reads(/koder kvar$/)).toBe('Du har 8 koder kvar');
  });
});

describe('a passkey', () => {
  test('is added, and signs in without a password', async () => {
    await giveAuthenticator(ola.page);
    const form = formOf(ola, 'Lägg till en passkey');
    await form.getByLabel('Ditt lösenord', { exact: true }).fill('inte det rätta');
    await form.getByRole('button', { name: 'Lägg till passkeyen' }).click();
    await form.getByText('Lösenordet stämmer inte.').first().waitFor();
    await form.getByLabel('Ditt lösenord', { exact: true }).fill(password);
    await form.getByRole('button', { name: 'Lägg till passkeyen' }).click();
    const list = ola.page.getByRole('list', { name: 'Ditt andra steg' });
    await list.getByText('Datorn på jobbet').waitFor();
    // On a phone the list is far above.
    await ola.reads('Passkeyen är tillagd.');
    await ola.signsOut();
    expect(await faultsHere(ola.page)).toEqual([]);
    await ola.presses('Logga in med en passkey');
    await isIn(ola);
  });

  test('is the second step as well', async () => {
    await ola.signsOut();
    await givesPassword(ola);
    await ola.standsAt(confirm);
    await ola.presses('Använd en passkey');
    await isIn(ola);
    expect(pathOf(ola)).not.toMatch(/^\/sign-in/);
  });

  test('cannot be used in a browser that does not have it, which says so', async () => {
    await giveAuthenticator(kim.page);
    await kim.goTo('/sign-in');
    await kim.presses('Logga in med en passkey');
    await kim.reads('Passkeyen användes inte');
    expect(pathOf(kim)).toBe('/sign-in');
  });

  test('is removed with the password', async () => {
    await ola.goTo('/account/sign-in-methods');
    await ola.presses('Ta bort: Datorn på jobbet');
    const dialog = ola.page.getByRole('dialog', { name: 'Ta bort ”Datorn på jobbet”?' });
    await dialog.getByLabel('Ditt lösenord').fill(password);
    await dialog.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ola.page.getByText('Datorn på jobbet').waitFor({ state: 'hidden' });
    expect(await ola.page.getByRole('list', { name: 'Ditt andra steg' }).innerText()).toContain('Telefonen');
  });
});

describe('a role that requires it', () => {
  test('is chosen by an administrator', async () => {
    await givesPassword(siv);
    await isIn(siv);
    await siv.goTo('/settings#second-factor');
    const section = siv.page.locator('#second-factor');
    await section.getByLabel('Samordnare', { exact: true }).check();
    await section.getByRole('button', { name: 'Spara' }).click();
    await section.getByText('Sparat').waitFor();
    await siv.page.reload();
    await section.getByLabel('Samordnare', { exact: true }).waitFor();
    expect(await section.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  test('lets nobody on without it, and leads on once it is set up, with the keyboard alone', async () => {
    await givesPassword(kim, '/people');
    await kim.standsAt('Ställ in ett andra inloggningssteg');
    // The link of a mail leads to the task afterwards.
    const task = '01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a';
    await kim.goTo(`/t/${task}`);
    await kim.standsAt('Du behöver ett andra inloggningssteg');
    await kim.follows('Ställ in');
    await kim.standsAt('Ställ in ett andra inloggningssteg');
    expect(pathOf(kim)).toBe(`/tasks/${task}`);
    await kim.goTo('/people');
    await kim.standsAt('Ställ in ett andra inloggningssteg');
    expect(new URL(kim.page.url()).pathname).toBe('/people');
    await kim.reads('Din organisation kräver ett andra steg av den som är samordnare.');
    expect(await kim.page.getByRole('navigation', { name: 'Huvudmeny' }).count()).toBe(0);
    expect(await faultsHere(kim.page)).toEqual([]);
    await tabTo(kim.page, formOf(kim, app).getByLabel('Ditt lösenord', { exact: true }));
    await kim.page.keyboard.type(password);
    await kim.page.keyboard.press('Enter');
    await kim.page.locator('code.secret').waitFor();
    expect(
      await kim.page.getByRole('link', { name: 'Är appen på den här enheten? Öppna den' }).getAttribute('href'),
    ).toMatch(/^otpauth:\/\/totp\/Stegvis/);
    const key = (await kim.page.locator('code.secret').textContent()) ?? '';
    await tabTo(kim.page, kim.page.getByLabel('Kod som appen visar'));
    await kim.page.keyboard.type(codeOf(key));
    await kim.page.keyboard.press('Enter');
    expect(await keepsCodes(kim)).toHaveLength(10);
    await tabTo(kim.page, kim.page.getByRole('button', { name: 'Jag har sparat koderna' }));
    await kim.page.keyboard.press('Enter');
    await kim.standsAt('Personer och roller');
  });

  test('says before the last one is removed that another has to be set up', async () => {
    await kim.goTo('/account/sign-in-methods');
    await kim.presses('Ta bort: Telefonen');
    expect(await kim.page.getByRole('dialog', { name: 'Ta bort ”Telefonen”?' }).innerText()).toContain(
      'du kommer inte vidare förrän du har ställt in ett nytt',
    );
    await kim.page.keyboard.press('Escape');
  });

  test('is reset by an administrator for somebody who lost everything', async () => {
    await siv.goTo('/people');
    await siv.follows('Ola Ägare');
    await siv.standsAt('Ola Ägare');
    const form = formOf(siv, 'Nollställ andra inloggningssteget');
    await form.getByLabel('Ditt eget lösenord').fill(password);
    await form.getByRole('button', { name: 'Nollställ' }).click();
    await siv.reads('Nollställt. Ola Ägare loggar in med bara lösenordet.');
    await givesPassword(ola);
    await isIn(ola);
    expect(await new Mailbox(siv).textFor(ola.email, /^Ditt andra inloggningssteg i Stegvis är nollställt/)).toContain(
      'Logga in med ditt lösenord',
    );
    expect(browsing.complaints).toEqual([]);
  });
});
