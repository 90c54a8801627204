import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import { Inbox } from '../support/inbox.js';
import { Person } from '../support/person.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

const password = 'korrekt häst batteri';
const moved = 'ola.ny@exempelkommun.example';
const proposed = 'ola.foreslagen@exempelkommun.example';

let product: Product;
let inbox: Inbox;
let browsing: Browsing;
let walker: Walker;
let ola: Person;
let siv: Person;

beforeAll(async () => {
  inbox = await Inbox.start();
  product = await startProduct(inbox.environment);
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url, undefined, inbox);
  const joined = await walker.join('Ola Ägare');
  for (const client of [walker.admin, joined]) {
    await client.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  }
  siv = await Person.named(browsing, 'Siv Start');
  ola = await Person.named(browsing, 'Ola Ägare');
  await signsIn(siv, siv.email);
  await signsIn(ola, ola.email);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
  await inbox.close();
});

async function signsIn(person: Person, email: string): Promise<void> {
  await person.goTo('/sign-in');
  await person.standsAt('Logga in');
  await person.writes('E-postadress', email);
  await person.writes('Lösenord', password);
  await person.presses('Logga in');
  await person.page.getByRole('button', { name: 'Logga ut' }).waitFor();
}

test('somebody changes their address with the password and the link to the new one', async () => {
  await ola.goTo('/account');
  await ola.follows('Byt adress');
  await ola.standsAt('Min adress');
  expect(await axeFindings(ola.page)).toEqual([]);
  await ola.writes('Ny e-postadress', moved);
  await ola.writes('Ditt lösenord', 'fel lösenord helt');
  await ola.presses('Mejla länken');
  await ola.reads('Lösenordet stämmer inte.');
  await ola.writes('Ditt lösenord', password);
  await ola.presses('Mejla länken');
  await ola.reads(`En länk har gått till ${moved}`);
  expect(await inbox.textFor(ola.email, /^Någon vill byta adress/)).toContain('Var det inte du?');
  await ola.page.goto(await inbox.linkFor(moved, /^Bekräfta din nya adress/, '/address-changes/'));
  await ola.standsAt('Bekräfta din nya adress');
  await ola.reads(moved);
  expect(await axeFindings(ola.page)).toEqual([]);
  await ola.presses('Bekräfta adressen');
  await ola.standsAt('Adressen är bekräftad');
  await ola.follows('Till Stegvis');
  await ola.standsAt('Mina uppgifter');
  await ola.signsOut();
  await signsIn(ola, moved);
});

test('an address that somebody else proposes waits for its owner, who is notified at the old one', async () => {
  inbox.empty();
  await siv.goTo(`/people/${walker.ids.get('Ola Ägare') ?? ''}`);
  await settled(siv.page);
  await siv.writes('E-postadress', proposed);
  await siv.page.locator('#details').getByRole('button', { name: 'Spara' }).click();
  await siv.reads(`föreslog ${proposed} som adress`);
  expect(await axeFindings(siv.page)).toEqual([]);
  const link = await inbox.linkFor(moved, /föreslår en ny adress/, '/account/');
  expect(await inbox.textFor(moved, /föreslår en ny adress/)).toContain(`Adressen: ${proposed}\n`);
  await signsIn(ola, moved);
  await ola.goTo('/account');
  await ola.follows(`Svara på förslaget om ${proposed} från Siv Start`);
  await ola.standsAt('Min adress');
  await ola.page.goto(link);
  await ola.reads(`föreslår ${proposed} som din adress`);
  expect(await axeFindings(ola.page)).toEqual([]);
  await ola.writes('Ditt lösenord', password);
  await ola.presses('Godta och mejla länken');
  await ola.reads(`En länk har gått till ${proposed}`);
  // A proposal that was accepted is no longer shown.
  await ola.page.getByText('Det är du som bestämmer').waitFor({ state: 'detached' });
  expect(await axeFindings(ola.page)).toEqual([]);
  await ola.presses('Behåll min adress');
  await ola.presses('Avböj');
  await ola.page.getByText('Det är du som bestämmer').waitFor({ state: 'detached' });
  await siv.goTo('/history');
  await siv.reads('Ola Ägare avböjde en föreslagen adress');
  expect(product.output()).not.toContain('address-changes/');
  expect(browsing.complaints).toEqual([]);
});
