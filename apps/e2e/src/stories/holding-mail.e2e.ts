import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled } from '../support/browser.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';
import { Walker } from '../support/walker.js';

let product: Product;
let browsing: Browsing;
let walker: Walker;
let siv: Page;

beforeAll(async () => {
  product = await startProduct();
  browsing = await Browsing.start(product.url);
  walker = await Walker.setUp(product.url);
  await walker.admin.must('PUT', '/me/preferences', { body: { language: 'sv' } });
  siv = await browsing.page('Siv');
  await signIn(siv, 'Siv Start');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

test('an administrator holds the mail, everybody who should know sees it, and releases it again', async () => {
  await siv.goto('/settings');
  await settled(siv);
  await siv.getByText('Mejl går ut som vanligt.').waitFor();
  await siv.getByRole('button', { name: 'Pausa utskicken', exact: true }).click();
  const held = /Inga mejl går ut: Siv Start pausade utskicken .* Inget går förlorat\./;
  await siv.getByText(held).waitFor();
  expect(await axeFindings(siv)).toEqual([]);

  const { id } = await walker.admin.must<{ id: string }>('POST', '/people', {
    body: { name: 'Ny Person', email: 'ny.person@exempelkommun.example' },
  });
  await siv.goto('/mailbox');
  await settled(siv);
  await siv.getByText(held).waitFor();
  await siv.getByText('Inga mejl än').waitFor();
  await siv.goto(`/people/${id}`);
  await settled(siv);
  await siv.getByText(held).waitFor();

  // The home page shows it first, with a link to where it is released.
  await siv.goto('/');
  await settled(siv);
  await siv.getByRole('region', { name: 'Behöver dig' }).getByRole('link', { name: held }).click();
  await siv.waitForURL('**/settings#mail');
  await settled(siv);
  await siv.getByRole('button', { name: 'Släpp på utskicken', exact: true }).click();
  await siv.getByText('Mejl går ut som vanligt.').waitFor();
  // Waits until the mail has come.
  expect(await walker.invitationFor('ny.person@exempelkommun.example')).not.toBe('');
  expect(browsing.complaints).toEqual([]);
});

test('an action after the session has ended is completed once somebody has signed in again', async () => {
  await siv.goto('/settings');
  await settled(siv);
  await siv.context().clearCookies();
  await siv.getByRole('button', { name: 'Pausa utskicken', exact: true }).click();
  const dialog = siv.getByRole('dialog', { name: 'Du har loggats ut' });
  await dialog.getByLabel('Lösenord', { exact: true }).fill('korrekt häst batteri');
  await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await siv.getByText(/Inga mejl går ut: Siv Start pausade utskicken/).waitFor();
  expect(await siv.getByText('Du är inte inloggad').count()).toBe(0);
});
