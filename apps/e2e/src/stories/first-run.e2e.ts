import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { startEmbedded, type Product } from '../support/product.js';

const email = 'anna.ek@kommunen.example';
const password = 'korrekt häst batteri';

let product: Product;
let browsing: Browsing;
let page: Page;
beforeAll(async () => {
  product = await startEmbedded();
  browsing = await Browsing.start(product.url);
  page = await browsing.page('Anna');
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

/** Follows a link with the keyboard alone. */
async function follow(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

async function write(label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

const reads = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Impersonates somebody, which reloads the page. */
async function seeAs(name: RegExp): Promise<void> {
  await follow('Se som', 'button');
  await tabTo(page, page.getByRole('button', { name }));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await settled(page);
}

describe('an empty installation', () => {
  test('becomes a demo municipality by keyboard, with a progress bar', async () => {
    await page.goto('/');
    await page.waitForURL('/welcome');
    await settled(page);
    await follow('Se dig om i en demokommun');
    await write('Ditt namn', 'Anna Ek');
    await write('E-postadress', email);
    await write('Välj ett lösenord', password);
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);
    await reads('Det här är en demokommun');
    expect(browsing.complaints).toEqual([]);
  });

  test('shows a municipality in the middle of its work', async () => {
    await page.goto('/rounds');
    for (const round of ['Pilotomgången', 'Omgång 2: trafik, miljö och fritid', 'Omgång 3: kultur och vatten']) {
      await reads(round);
    }
    await page.goto('/tasks?state=blocked');
    await reads('Trafikmätningar');
    await page.goto('/tasks?state=returned');
    await reads('Bibliotekens utlåning');
    await page.goto('/tasks?overdue=true');
    await reads(/Försenad/);
    await page.goto('/tasks?state=done');
    await page.getByRole('link', { name: '1. Utse samordnare' }).first().waitFor();
    expect(await page.getByText('Ingen har rollen').count()).toBe(0);
    await page.goto('/people');
    await reads('Nour Aziz');
    await page.goto('/mailbox');
    await reads('karin.astrom@demokommunen.example');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is seen as an information owner and as management, and as oneself again', async () => {
    await page.goto('/');
    await settled(page);
    await seeAs(/Jonas Lund/);
    await reads('Du ser den som Jonas Lund, informationsägare.');
    await page.goto('/my-tasks');
    await reads('Bibliotekens utlåning');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    // A demo person has no account, which is said once.
    await page.goto('/account');
    await reads('Kontot hör till en påhittad person.');
    expect(await page.locator('.problem').count()).toBe(0);
    expect(await page.getByLabel('Nuvarande lösenord').count()).toBe(0);
    await seeAs(/Maria Lindqvist/);
    await reads('Du ser den som Maria Lindqvist, ledning.');
    await tabTo(page, page.getByRole('button', { name: 'Tillbaka till dig själv' }));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await settled(page);
    await page.getByRole('button', { name: 'Tillbaka till dig själv' }).waitFor({ state: 'detached' });
  });

  test('opens with the round that the person leads, in one language throughout', async () => {
    await seeAs(/Per Nyberg/);
    await page.getByRole('heading', { name: 'Omgång 2: trafik, miljö och fritid' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Tillbaka till dig själv' }));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await settled(page);
    await follow('English', 'button');
    await reads('Appoint a coordinator');
    // A browser that asks for Swedish until it knows the person.
    await page.evaluate(() => localStorage.removeItem('stegvis.language'));
    await page.goto('/');
    await reads('Needs you');
    await page.locator('#rounds').getByText('1. Appoint a coordinator').first().waitFor();
    expect(await page.getByText('Utse samordnare').count()).toBe(0);
    await follow('Svenska', 'button');
    await page.locator('#rounds').getByText('1. Utse samordnare').first().waitFor();
  });

  test('is empty again when the demo is discarded, and can be set up for real', async () => {
    await follow('Släng demot', 'button');
    await reads('alla personer och deras roller');
    expect(await axeFindings(page)).toEqual([]);
    await follow('Släng demot och börja på riktigt', 'button');
    await page.waitForURL('/welcome');
    await settled(page);
    await follow('Sätt upp för er organisation');
    await write('Organisationens namn', 'Verkliga kommunen');
    await write('Ditt namn', 'Anna Ek');
    await write('E-postadress', email);
    await write('Välj ett lösenord', password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);
    expect(await page.getByText('Det här är en demokommun').count()).toBe(0);
    expect(browsing.complaints).toEqual([]);
  });
});
