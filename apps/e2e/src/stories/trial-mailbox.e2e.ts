import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeFindings, Browsing } from '../support/browser.js';
import { Mailbox } from '../support/mailbox.js';
import { Person } from '../support/person.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let walker: Walker;
let siv: Person;
let ola: Person;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  await walker.admin.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  siv = await Person.named(browsing, 'Siv Start');
  ola = await Person.named(browsing, 'Ola Ägare');
  await siv.goTo('/sign-in');
  await siv.standsAt('Logga in');
  await siv.writes('E-postadress', siv.email);
  await siv.writes('Lösenord', 'korrekt häst batteri');
  await siv.presses('Logga in');
  await siv.page.getByRole('button', { name: 'Logga ut' }).waitFor();
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

async function idOf({ email }: Person): Promise<string> {
  const { items } = await walker.admin.must<{
    readonly items: readonly { readonly id: string; readonly email: string }[];
  }>('GET', '/people');
  return items.find((one) => one.email === email)?.id ?? '';
}

test('the administrator of a trial invites somebody, opens the invitation from the mailbox, and that person is in', async () => {
  await siv.adds(ola, []);
  await siv.goTo(`/people/${await idOf(ola)}`);
  await siv.standsAt(ola.name);
  const [button, roles] = await Promise.all([
    siv.page.getByRole('button', { name: 'Skicka inbjudan igen' }).boundingBox(),
    siv.page.locator('#roles').boundingBox(),
  ]);
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(roles?.y ?? 0);
  // Somebody who has never signed in has no second step to reset, and their address can be changed directly.
  expect(await siv.page.getByText('Nollställ andra inloggningssteget').count()).toBe(0);
  expect(await siv.page.getByText('blir ett förslag').count()).toBe(0);
  const mailbox = new Mailbox(siv);
  expect(await mailbox.textFor(ola.email, /^Du är inbjuden/)).not.toContain('/invitations/');
  expect(await axeFindings(siv.page)).toEqual([]);
  await ola.acceptsInvitation(await mailbox.invitation(ola.email, /^Du är inbjuden/), 'Exempelkommun');
  await siv.goTo('/history');
  await siv.reads('Siv Start öppnade länken i ett mejl till Ola Ägare ur den inbyggda brevlådan');
});

test('the sender of an invitation is told that it stays inside, and who can open it', async () => {
  const { id } = await walker.admin.must<{ id: string }>('POST', '/people', {
    body: { name: 'Ny Person', email: 'ny.person@exempelkommun.example' },
  });
  await walker.admin.must('POST', '/role-assignments', { body: { role: 'coordinator', personId: await idOf(ola) } });
  for (const [person, words] of [
    [siv, 'där du kan öppna den'],
    [ola, 'öppnas bara av den som satte upp Stegvis'],
  ] as const) {
    await person.goTo(`/people/${id}`);
    await person.standsAt('Ny Person');
    await person.presses('Skicka inbjudan igen');
    await person.page.getByText(words).waitFor();
    expect(await person.page.getByText('är på väg till').count()).toBe(0);
  }
});

test('a link to a new password is shown to nobody, and the mail says what helps', async () => {
  await walker.admin.must('POST', '/password-resets', { body: { email: ola.email } });
  const mailbox = new Mailbox(siv);
  expect(await mailbox.textFor(ola.email, /^Välj ett nytt lösenord/)).not.toContain('/password-resets/');
  await siv.reads('npm run account:link');
  expect(await siv.page.getByRole('button', { name: 'Öppna länken' }).count()).toBe(0);
  expect(product.output()).not.toContain('password-resets/');
  expect(browsing.complaints).toEqual([]);
});
