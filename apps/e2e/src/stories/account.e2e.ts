import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeFindings, Browsing, sidewaysScroll } from '../support/browser.js';
import { Client } from '../support/client.js';
import { Mailbox } from '../support/mailbox.js';
import { eventually } from '../support/patience.js';
import { Person } from '../support/person.js';
import { startProduct, type SeededProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

const old = 'korrekt häst batteri';

let product: SeededProduct;
let browsing: Browsing;
let walker: Walker;
let mailbox: Mailbox;
let ola: Person;
let siv: Person;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  const joined = await walker.join('Ola Ägare');
  for (const client of [walker.admin, joined]) {
    await client.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  }
  siv = await Person.named(browsing, 'Siv Start');
  ola = await Person.named(browsing, 'Ola Ägare');
  await signsIn(siv, old);
  await signsIn(ola, old);
  mailbox = new Mailbox(siv);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function signsIn(person: Person, password: string): Promise<void> {
  await person.goTo('/sign-in');
  await person.standsAt('Logga in');
  await person.writes('E-postadress', person.email);
  await person.writes('Lösenord', password);
  await person.presses('Logga in');
  await person.page.getByRole('button', { name: 'Logga ut', exact: true }).waitFor();
}

const rows = ({ page }: Person) => page.locator('#sessions').getByRole('row');

test('an invitation says at the field, while somebody types, what is wrong with a new password', async () => {
  const email = 'nils.ny@exempelkommun.example';
  await walker.admin.must('POST', '/people', { body: { name: 'Nils Ny', email } });
  const nils = await browsing.page('Nils Ny', { width: 390 });
  await nils.goto(`/invitations/${await walker.invitationFor(email)}`);
  const accept = nils.getByRole('button', { name: 'Tacka ja' });
  await nils.getByLabel('Ditt lösenord, eller välj ett').fill('Exempelkommun1');
  await accept.click();
  await nils.getByRole('status').filter({ hasText: 'gissar på ”exempelkommun”' }).waitFor();
  expect(await axeFindings(nils)).toEqual([]);
  const field = nils.getByLabel('Välj ett lösenord', { exact: true });
  await field.fill('kort');
  await accept.click();
  await nils.getByText('Skriv minst 12 tecken.').waitFor();
  // The server's message about the previous password is gone.
  expect(await nils.getByRole('alert').count()).toBe(0);
  await field.fill('nio gula tåg till norr');
  await nils.getByRole('status').filter({ hasText: 'Det är svårt att gissa.' }).waitFor();
  await accept.click();
  await nils.getByRole('heading', { level: 1, name: 'Mina uppgifter' }).waitFor();
});

test('somebody sees where they are signed in, and signs out everywhere else', async () => {
  await ola.follows('Ola Ägare, Mitt konto');
  await ola.standsAt('Mitt konto');
  await ola.page.locator('#sessions').getByText('Den du använder nu').waitFor();
  // The invitation was accepted by a program, the sign-in by this browser.
  expect(await rows(ola).count()).toBe(3);
  await ola.reads(/Chrome, Linux/);
  await ola.presses('Logga ut överallt annars');
  await ola.reads('Utloggad.');
  expect(await rows(ola).count()).toBe(2);
});

test('the password is changed with the current one, and one that is easy to guess is refused while somebody types', async () => {
  const { page } = ola;
  await ola.writes('Nuvarande lösenord', 'inte det rätta');
  await ola.writes('Nytt lösenord', 'Exempelkommun1');
  await page.getByRole('status').filter({ hasText: 'gissar på ”exempelkommun”' }).waitFor();
  await ola.writes('Nytt lösenord', 'Lösenord1234');
  await page.getByRole('status').filter({ hasText: 'Många har det lösenordet' }).waitFor();
  await ola.presses('Byt lösenord');
  await page.getByRole('alert').filter({ hasText: 'Många har det lösenordet' }).waitFor();
  await ola.writes('Nytt lösenord', ola.password);
  await page.getByRole('status').filter({ hasText: 'Det är svårt att gissa.' }).waitFor();
  await ola.presses('Byt lösenord');
  await page.getByText('Lösenordet stämmer inte.').first().waitFor();
  await ola.writes('Nuvarande lösenord', old);
  await ola.presses('Byt lösenord');
  await ola.reads('Lösenordet är bytt, och du är utloggad överallt annars.');
  expect(await mailbox.textFor(ola.email, /^Ditt lösenord till Stegvis är ändrat/)).toContain(
    'av någon som kunde det gamla',
  );
  await ola.signsOut();
  await signsIn(ola, ola.password);
});

test('a token is made, shown once and revoked; when the sign-in is old the password is asked for and no input is lost', async () => {
  const { page } = ola;
  await ola.goTo('/account');
  await ola.standsAt('Mitt konto');
  await ola.writes('Vad nyckeln är till för', 'Nattlig export');
  await page.getByRole('radio', { name: 'Läsa', exact: true }).check();
  await product.asOwner("UPDATE sessions SET proven_at = proven_at - interval '16 minutes'");
  // The process remembers for a second who is signed in.
  await page.waitForTimeout(1_500);
  await ola.presses('Skapa en nyckel');
  const dialog = page.getByRole('dialog', { name: 'Visa att det är du' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  // Cancelling keeps the input and says why nothing was done.
  await page.getByRole('alert').filter({ hasText: 'Visa att det är du' }).waitFor();
  expect(await page.getByLabel('Vad nyckeln är till för', { exact: true }).inputValue()).toBe('Nattlig export');
  await page.getByRole('button', { name: 'Skapa en nyckel' }).press('Enter');
  await dialog.getByLabel('Lösenord', { exact: true }).fill('inte det rätta');
  await page.keyboard.press('Enter');
  await dialog.getByText('Lösenordet stämmer inte.').first().waitFor();
  await dialog.getByLabel('Lösenord', { exact: true }).fill(ola.password);
  await page.keyboard.press('Enter');
  await ola.reads('Kopiera nyckeln nu. Den visas bara den här gången.');
  const secret = (await page.locator('code').textContent()) ?? '';
  const program = async () =>
    (await fetch(`${product.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await program()).toBe(200);
  await ola.presses('Återkalla: Nattlig export');
  await page.getByRole('dialog').getByRole('button', { name: 'Återkalla', exact: true }).click();
  await page.getByRole('cell', { name: /Återkallad/ }).waitFor();
  await eventually(
    () => 'The token still works',
    async () => (await program()) === 401 || undefined,
  );
});

test("an administrator signs somebody out from the person's page, and the person is notified", async () => {
  await siv.goTo(`/people/${walker.ids.get('Ola Ägare') ?? ''}`);
  await siv.standsAt('Ola Ägare');
  await siv.reads('Inloggningar och nycklar');
  await siv.presses('Logga ut överallt');
  await siv.page
    .getByRole('dialog', { name: 'Logga ut överallt?' })
    .getByRole('button', { name: 'Logga ut', exact: true })
    .click();
  const proof = siv.page.getByRole('dialog', { name: 'Visa att det är du' });
  await proof.getByLabel('Lösenord', { exact: true }).fill(old);
  await proof.getByRole('button', { name: 'Fortsätt' }).click();
  await siv.reads('Inte inloggad någonstans just nu.');
  expect(await mailbox.textFor(ola.email, /^Du är utloggad ur Stegvis/)).toContain('Siv Start loggade ut dig');
  await ola.goTo('/account');
  await ola.standsAt('Logga in');
  await siv.goTo('/history');
  await siv.reads('Siv Start avslutade inloggningar för Ola Ägare');
});

test('a first password that somebody else chose is replaced before anything else', async () => {
  const root = new Client(product.url, 'sv');
  await root.must('POST', '/sessions', { body: { email: siv.email, password: old } });
  await root.must('POST', '/organisations', {
    body: {
      organisation: { name: 'Grannkommun', kind: 'municipality' },
      administrator: { name: 'Bo Granne', email: 'bo.granne@exempelkommun.example', password: 'bara till att börja' },
    },
  });
  const bo = await Person.named(browsing, 'Bo Granne');
  await signsIn(bo, 'bara till att börja');
  await bo.standsAt('Välj ett eget lösenord');
  await bo.goTo('/people');
  await bo.standsAt('Välj ett eget lösenord');
  await bo.writes('Nuvarande lösenord', 'bara till att börja');
  await bo.writes('Nytt lösenord', bo.password);
  await bo.presses('Byt lösenord');
  await bo.standsAt('Personer och roller');
  expect(new URL(bo.page.url()).pathname).toBe('/people');
});

test('somebody records their absence on their account page, and sees their substitute there; name and address cannot be changed here', async () => {
  await signsIn(ola, ola.password);
  await ola.goTo('/account');
  await ola.follows('Säg när du är borta, och vem som gör dina uppgifter under tiden');
  await ola.standsAt('Ola Ägare');
  await ola.writes('Från och med', '2027-07-05');
  await ola.writes('Till och med', '2027-07-30');
  await ola.chooses('Ersättare', 'Siv Start');
  await ola.page.locator('#absence').getByRole('button', { name: 'Spara' }).click();
  await ola.reads('Frånvarande 5 juli 2027 till 30 juli 2027. Ersättare: Siv Start.');
  await ola.page.reload();
  // The list of people to choose from is loaded after the person.
  const substitute = ola.page.getByLabel('Ersättare', { exact: true });
  await substitute.locator('option', { hasText: 'Siv Start' }).waitFor({ state: 'attached' });
  await ola.page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('#absence select')?.selectedOptions[0]?.text === 'Siv Start',
  );
  const details = ola.page.locator('#details');
  expect(await details.getByRole('button', { name: 'Spara' }).getAttribute('aria-disabled')).toBe('true');
  expect(await details.getByLabel('E-postadress').getAttribute('readonly')).not.toBeNull();
  await ola.follows('Byt din adress under Mitt konto, med ditt lösenord');
  await ola.standsAt('Min adress');
});

test('the account page fits a narrow window, has no accessibility findings and works in English', async () => {
  await signsIn(ola, ola.password);
  for (const width of [320, 1280]) {
    await ola.page.setViewportSize({ width, height: 800 });
    await ola.goTo('/account');
    await ola.standsAt('Mitt konto');
    await ola.reads('Den du använder nu');
    expect(await sidewaysScroll(ola.page)).toBe(0);
    expect(await axeFindings(ola.page)).toEqual([]);
  }
  await ola.page.getByRole('button', { name: 'English' }).click();
  await ola.standsAt('My account');
  expect(browsing.complaints).toEqual([]);
});
