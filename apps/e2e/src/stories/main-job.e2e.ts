import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Browsing } from '../support/browser.js';
import { chaptersOf } from '../support/chapters.js';
import { inventoryFile } from '../support/inventory-file.js';
import { Mailbox } from '../support/mailbox.js';
import { Person } from '../support/person.js';
import { startEmbedded, type Product } from '../support/product.js';

const organisation = 'Exempelkommun';
const roundName = 'Våren 2027';
const invited = /^Du är inbjuden/;
const forYou = 'till dig';
const toReview = 'att granska';

let product: Product;
let browsing: Browsing;
let siv: Person;
let maja: Person;
let kim: Person;
let sara: Person;
let love: Person;
let ivar: Person;
let ola: Person;
let mailbox: Mailbox;
let titles: string[] = [];

const chapter = chaptersOf(
  () => browsing,
  () => product.output(),
);
const first = () => titles[0] ?? '';
/** The dataset that may not be published. */
const refused = () => titles[2] ?? '';
const cleared = () => titles.slice(0, 2);

beforeAll(async () => {
  product = await startEmbedded();
  browsing = await Browsing.start(product.url);
  const named = (name: string) => Person.named(browsing, name);
  siv = await named('Siv Start');
  maja = await named('Maja Ledning');
  kim = await named('Kim Samordnare');
  sara = await named('Sara Säkerhet');
  love = await named('Love Jurist');
  ivar = await named('Ivar System');
  ola = await named('Ola Ägare');
  mailbox = new Mailbox(siv);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

describe('a municipality takes three datasets through the sixteen steps, in the browser', () => {
  chapter('Siv sets up the organisation and adds six people with their roles', async () => {
    await siv.goTo('/');
    await siv.standsAt('Välkommen till Stegvis');
    await siv.follows('Sätt upp för er organisation');
    await siv.writes('Organisationens namn', organisation);
    await siv.writes('Ditt namn', siv.name);
    await siv.writes('E-postadress', siv.email);
    await siv.writes('Välj ett lösenord', siv.password);
    await siv.presses('Kom igång');
    await siv.page.waitForURL('/');
    await siv.adds(maja, ['Ledning']);
    await siv.adds(kim, ['Samordnare', 'Kommunikatör']);
    await siv.adds(sara, ['Informationssäkerhetssamordnare']);
    await siv.adds(love, ['Jurist']);
    await siv.adds(ivar, ['Systemförvaltare']);
    await siv.adds(ola, []);
    await siv.goTo('/people');
    await siv.standsAt('Personer och roller');
    await siv.reads('Samordnare, kommunikatör');
    expect(await siv.page.getByRole('row').count()).toBe(1 + 7);
  });

  chapter('each of them comes from the link of the invitation, chooses a password and goes again', async () => {
    for (const person of [maja, sara, love, ivar, ola, kim]) {
      await person.acceptsInvitation(await mailbox.invitation(person.email, invited), organisation);
      expect(new URL(person.page.url()).pathname).toBe('/my-tasks');
      if (person === kim) continue;
      await person.signsOut();
      await person.leaves();
    }
  });

  chapter('Kim imports the inventory: 37 new ones, three rows to mend', async () => {
    await kim.follows('Inventering');
    await kim.follows('Läs in från fil');
    await kim.page.getByLabel('Fil med datamängder').setInputFiles(inventoryFile);
    await kim.presses('Granska filen');
    await kim.reads('37 nya datamängder');
    await kim.reads('3 rader kan inte läsas in');
    const faults = await kim.page.getByRole('table', { name: 'Rader att rätta' }).getByRole('row').allInnerTexts();
    const told = faults.slice(1).map((row) => row.replaceAll(/\s+/g, ' '));
    expect(told.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(expect.arrayContaining([39, 40, 41]));
    expect(told.join('\n')).toMatch(/Titel[\s\S]*Id[\s\S]*Tillgänglig/);
    await kim.presses('Läs in 37 rader');
    await kim.reads('Klart: så här blev det');
    await kim.follows('Visa inventeringen');
    await kim.standsAt('Inventering');
    expect(await kim.reads(/^37 rader$/)).toBe('37 rader');
  });

  chapter('Kim makes a round and starts it, and goes', async () => {
    await kim.follows('Omgångar');
    await kim.follows('Ny omgång');
    await kim.writes('Namn', roundName);
    await kim.page.getByLabel('Måldag (om ni har en)').fill('2028-06-15');
    await kim.presses('Skapa omgången');
    await kim.standsAt(roundName);
    await kim.presses('Starta omgången');
    await kim.page.getByRole('dialog').getByRole('button', { name: 'Starta omgången' }).click();
    await kim.page.locator('.round-facts', { hasText: 'Pågår' }).waitFor();
    await kim.signsOut();
    await kim.leaves();
    expect(browsing.complaints).toEqual([]);
  });

  chapter('step 1: Maja comes from the mail and appoints the coordinator', async () => {
    await mailbox.brings(maja, forYou, 'Utse samordnare');
    await maja.finishes();
    expect(await maja.stateOfTask()).toBe('Klar');
    await maja.signsOut();
  });

  chapter(
    'steps 2 and 3: Kim comes from the mail, holds the meeting and chooses three datasets with a reason',
    async () => {
      await mailbox.brings(kim, forYou, 'Håll uppstartsmöte');
      await kim.finishes({
        participants: 'Maja, Kim, Sara, Love, Ivar, Ola',
        minutes: 'Vi gick igenom stegen.',
        decisions: 'Vi börjar med tre datamängder.',
      });
      await kim.opensTask('Välj datamängder');
      await kim.follows('Välj datamängder');
      await kim.standsAt(`Välj datamängder till ${roundName}`);
      await kim.page.locator('tbody .select-row').first().waitFor();
      titles = (await kim.page.locator('tbody .select-row').allInnerTexts()).slice(0, 3).map((title) => title.trim());
      for (const title of titles) await kim.page.getByRole('checkbox', { name: `Välj ${title}`, exact: true }).check();
      await kim.writes('Varför väljs dessa?', 'Efterfrågade av invånare och lätta att få fram.');
      await kim.presses('Välj 3 datamängder');
      await kim.standsAt(roundName);
      await kim.reads('Efterfrågade av invånare och lätta att få fram.');
      await kim.does('Välj datamängder');
      expect(titles).toHaveLength(3);
    },
  );

  chapter(
    'steps 4 and 5: Kim proposes Ola as owner and Ivar as leader; Ola returns one, and it is mended',
    async () => {
      for (const title of titles) await kim.submits(`Utse informationsägare: ${title}`, { owner: ola.name });
      await kim.does('Starta projektet', { 'project-leader': ivar.name });
      await kim.leaves();

      await mailbox.brings(ola, toReview);
      await ola.opensTask(`Utse informationsägare: ${first()}`, 'Att granska');
      await ola.withReason('Lämna tillbaka', { 'Vad behöver ändras?': 'Skriv vem som ersätter mig i sommar.' });
      for (const title of titles.slice(1)) await ola.approves(`Utse informationsägare: ${title}`);
      await ola.leaves();

      expect(await mailbox.textFor(kim.email, /^Tillbaka till dig/)).toContain('Skriv vem som ersätter mig i sommar.');
      await kim.opensTask(`Utse informationsägare: ${first()}`);
      await kim.reads('Skriv vem som ersätter mig i sommar.');
      await kim.notes('owner', 'Ivar ersätter Ola i juli.');
      await kim.finishes({}, 'Skicka för granskning');
      await kim.leaves();
      await ola.approves(`Utse informationsägare: ${first()}`);
      expect(await ola.stateOfTask()).toBe('Klar');
      await ola.leaves();
    },
  );

  chapter('step 6: Sara reports a problem, it is solved, she submits and Maja approves', async () => {
    await mailbox.brings(sara, forYou, 'Stäm av informationssäkerheten');
    await sara.withReason('Anmäl ett problem', {
      'Vad är problemet?': 'Riktlinjen är inte antagen än.',
      'Vem eller vad väntar det på?': 'Kommunstyrelsen',
    });
    expect(await sara.reads(/^Väntar på: Kommunstyrelsen/)).toContain('Kommunstyrelsen');
    expect(await sara.stateOfTask()).toBe('Det finns ett problem');
    await sara.presses('Problemet är löst');
    await sara.isTold('Ändrat');
    await sara.finishes({}, 'Skicka för granskning');
    await sara.leaves();
    await mailbox.brings(maja, toReview, 'Stäm av informationssäkerheten');
    await maja.presses('Godkänn');
    await maja.isTold('Uppgiften är godkänd');
    await maja.leaves();
  });

  chapter('steps 9, 10 and 14: Ivar comes from the mail; 14 is reopened by Kim and done again', async () => {
    await mailbox.brings(ivar, forYou);
    await ivar.does('Ordna lagring', { storage: 'Kommunens filserver' });
    await ivar.does('Ordna publiceringsväg');
    await ivar.does('Ordna förvaltning av tekniken', { 'solution-owner': maja.name });
    await ivar.leaves();
    await kim.goTo('/rounds');
    await kim.follows(roundName);
    await kim.follows('14. Ordna förvaltning av tekniken');
    await kim.page.locator('#tasks').getByRole('link', { name: 'Ordna förvaltning av tekniken' }).click();
    await kim.looksFurther();
    await kim.withReason('Öppna igen', { 'Varför?': 'Fel person står som ägare.' });
    await kim.leaves();
    await ivar.opensTask('Ordna förvaltning av tekniken');
    await ivar.finishes({ 'solution-owner': ivar.name });
    expect(await ivar.readsHistory()).toContain('Kim Samordnare öppnade uppgiften igen: Fel person står som ägare.');
    await ivar.leaves();
  });

  chapter('step 7: Ola analyses, Love approves; one dataset may not be published and leaves the round', async () => {
    for (const title of cleared()) {
      await ola.submits(`Analysera datamängden: ${title}`, { outcome: 'Får publiceras öppet' });
    }
    await ola.opensTask(`Analysera datamängden: ${refused()}`);
    await ola.answers({ 'personal-data': 'Nej', outcome: 'Får inte publiceras', ground: 'Personuppgifter' });
    await ola.notes('personal-data', 'Fritextfältet nämner anställda.');
    await ola.finishes({}, 'Skicka för granskning');
    await ola.leaves();
    await mailbox.brings(love, toReview);
    for (const title of titles) await love.approves(`Analysera datamängden: ${title}`);
    await love.leaves();
    await kim.goTo('/rounds');
    await kim.follows(roundName);
    await kim.follows('Datamängder');
    const row = kim.page.getByRole('row').filter({ hasText: refused() });
    await row.getByText('Får inte publiceras').first().waitFor();
    expect(await row.innerText()).toContain('Läs beslutet');
    await kim.leaves();
  });

  chapter('steps 8 and 11: Ivar arranges the exports, Ola describes the datasets', async () => {
    for (const title of cleared()) {
      await ivar.does(`Ordna export från källsystemet: ${title}`, { 'source-system': 'GIS', format: 'CSV' });
    }
    await ivar.leaves();
    for (const title of cleared()) await ola.does(`Beskriv datamängden: ${title}`);
    expect(await ola.stateOfTask()).toBe('Klar');
    await ola.leaves();
  });

  chapter('step 12: Kim publishes and Ola approves, once each', async () => {
    for (const title of cleared()) {
      await kim.submits(`Publicera: ${title}`, { 'published-at': 'https://exempelkommun.example/data' });
    }
    await kim.leaves();
    for (const title of cleared()) await ola.approves(`Publicera: ${title}`);
    expect(await ola.stateOfTask()).toBe('Klar');
    await ola.leaves();
  });

  chapter('steps 13, 15 and 16: what comes after; the round is complete', async () => {
    for (const title of cleared()) await ivar.does(`Ordna förvaltning av datamängden: ${title}`);
    await ivar.leaves();
    await kim.does('Berätta och för dialog', { 'contact-way': 'oppnadata@exempelkommun.example' });
    await kim.does('Följ upp');
    await kim.follows('Omgångar');
    await kim.follows(roundName);
    await kim.page.locator('.round-facts', { hasText: 'Avslutad' }).waitFor();
    const states = await kim.page.locator('.rows .row .row-aside').allInnerTexts();
    expect(states.map((state) => state.trim())).toEqual(Array.from({ length: 16 }, () => 'Klar'));
  });

  chapter('the history tells it all', async () => {
    await kim.follows('Historik');
    await kim.standsAt('Historik');
    const told = async (person: Person, sentence: RegExp) => {
      await kim.chooses('Person', person.name);
      return kim.reads(sentence);
    };
    expect(await told(sara, /Sara Säkerhet anmälde ett problem/)).toContain('anmälde');
    await told(sara, /Sara Säkerhet meddelade att (?:ett|problemet)/);
    await told(love, /Love Jurist godkände/);
    await told(maja, /Maja Ledning markerade .*klar/);
    await kim.presses('Rensa sökning och filter');
    await kim.writes('Sök i händelser', refused());
    await kim.page.getByRole('search').getByRole('button').click();
    await kim.reads(`${refused()} lämnade omgången, eftersom den inte får publiceras`);
    await kim.goTo('/my-tasks/done');
    await kim.opensTask(`Utse informationsägare: ${first()}`, 'Klara');
    expect(await kim.readsHistory()).toContain('Ola Ägare lämnade tillbaka: Skriv vem som ersätter mig i sommar.');
  });
});
