import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeFindings, Browsing } from '../support/browser.js';
import { Inbox } from '../support/inbox.js';
import { Person } from '../support/person.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

const old = 'korrekt häst batteri';

let product: Product;
let browsing: Browsing;
let inbox: Inbox;
let ola: Person;
let siv: Person;

beforeAll(async () => {
  inbox = await Inbox.start();
  product = await startProduct(inbox.environment);
  browsing = await Browsing.start(product.url);
  const walker = await Walker.setUp(product.url, undefined, inbox);
  const joined = await walker.join('Ola Ägare');
  for (const client of [walker.admin, joined]) {
    await client.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  }
  siv = await Person.named(browsing, 'Siv Start');
  await signsIn(siv, old);
  await isIn(siv);
  ola = await Person.named(browsing, 'Ola Ägare');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
  await inbox.close();
});

async function signsIn(person: Person, password: string, path = '/sign-in'): Promise<void> {
  await person.goTo(path);
  await person.standsAt('Logga in');
  await person.writes('E-postadress', person.email);
  await person.writes('Lösenord', password);
  await person.presses('Logga in');
}

const isIn = ({ page }: Person): Promise<void> => page.getByRole('button', { name: 'Logga ut' }).waitFor();

async function asks(email: string): Promise<void> {
  await ola.standsAt('Glömt lösenordet?');
  await ola.writes('E-postadress', email);
  await ola.presses('Mejla länken');
  await ola.standsAt('Titta bland dina mejl');
}

test('somebody who has forgotten their password gets back to the page that they wanted', async () => {
  await ola.goTo('/inventory');
  await ola.standsAt('Logga in');
  await ola.follows('Glömt lösenordet?');
  await asks(ola.email);
  const link = await inbox.linkFor(ola.email, /^Välj ett nytt lösenord/, '/password-resets/');
  await ola.page.goto(link);
  await ola.standsAt('Välj ett nytt lösenord');
  await ola.reads(ola.email);
  expect(await axeFindings(ola.page)).toEqual([]);
  // The password is too short on purpose: the fault is shown at its field, and the link is still valid.
  await ola.writes('Välj ett lösenord', 'kort');
  await ola.presses('Spara och logga in');
  await ola.page.locator('[aria-invalid=true]').waitFor();
  await ola.writes('Välj ett lösenord', ola.password);
  await ola.presses('Spara och logga in');
  await ola.page.waitForURL('/inventory');
  await ola.standsAt('Inventering');
  expect(await inbox.textFor(ola.email, /^Ditt lösenord till Stegvis är ändrat/)).toContain('Var det inte du?');
});

test('the old password is refused, the new one accepted', async () => {
  await ola.signsOut();
  await signsIn(ola, old);
  await ola.reads('Fel e-postadress eller lösenord');
  await signsIn(ola, ola.password);
  await isIn(ola);
  await ola.signsOut();
  expect(new URL(ola.page.url()).pathname).toBe('/sign-in');
});

test('a used link leads to a new one, and an unknown address gets the same answer', async () => {
  const used = await inbox.linkFor(ola.email, /^Välj ett nytt lösenord/, '/password-resets/');
  await ola.page.goto(used);
  await ola.standsAt('Länken gäller inte längre');
  await ola.follows('Be om en ny länk');
  await asks(ola.email);
  const told = await ola.page.locator('main').innerText();
  await ola.follows('Be om en ny länk');
  await asks('ingen.alls@exempelkommun.example');
  expect(await ola.page.locator('main').innerText()).toBe(told);
  await ola.page.getByRole('button', { name: 'English' }).click();
  await ola.standsAt('Look among your mails');
});

test('the history says that the password was reset, and nothing of the link was logged', async () => {
  await siv.goTo('/history');
  await siv.reads('Ola Ägare valde ett nytt lösenord med en länk från ett mejl');
  expect(product.output()).not.toContain('password-resets/');
  expect(browsing.complaints).toEqual([]);
});
