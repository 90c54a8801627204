import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { emailOf, password, type LivelyRound } from '../support/lively-round.js';
import { faintFields, pageFaults, switchLanguage } from '../support/page-faults.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let message = '';
let invitation = '';

/** All pages that somebody with every permission can open. `:name` stands for an id of the round. */
const routes: readonly string[] = [
  '/',
  '/tasks',
  '/tasks?state=blocked',
  '/people',
  '/people/new',
  '/people/:person',
  '/roles',
  '/raci',
  '/raci?by=person',
  '/guide',
  '/guide/7',
  '/guide/analyse-dataset/tailoring',
  '/guide/no-such-step',
  '/settings',
  '/account',
  '/account/address',
  '/account/sign-in-methods',
  '/history',
  '/mailbox',
  '/mailbox/:message',
  '/my-tasks',
  '/my-tasks/to-approve',
  '/my-tasks/later',
  '/my-tasks/done',
  '/my-tasks/calendar',
  '/inventory',
  '/inventory/new',
  '/inventory/import',
  '/datasets/:dataset',
  '/datasets/:dataset/files',
  '/datasets/:dataset/conversation',
  '/datasets/:dataset/history',
  '/datasets/:dataset/edit',
  '/rounds',
  '/rounds/new',
  '/rounds/:round',
  '/rounds/:round/matrix',
  '/rounds/:round/datasets',
  '/rounds/:round/plan',
  '/rounds/:round/plan/:dataset',
  '/rounds/:round/edit',
  '/rounds/:round/choose',
  '/rounds/:round/steps/3',
  '/rounds/:round/steps/7',
  '/tasks/:untouched',
  '/tasks/:in-review',
  '/tasks/:blocked',
  '/tasks/:waiting',
  '/tasks/:done',
  '/no-such-page',
];
/** Pages for people who are signed out. */
const doors: readonly string[] = [
  '/sign-in',
  '/sign-in?next=%2Frounds',
  '/invitations/:invitation',
  '/invitations/no-such-link',
  '/forgotten-password?next=%2Frounds',
  '/forgotten-password/sent',
  '/password-resets/no-such-link',
  '/address-changes/no-such-link',
  '/welcome',
  '/accessibility',
];

/** The path with the ids of the round. */
function pathOf(route: string): string {
  const { roundId, tasks, datasetIds, walker } = round;
  const ids: Readonly<Record<string, string | undefined>> = {
    ...tasks,
    round: roundId,
    dataset: datasetIds[0],
    person: walker.ids.get('Ola Ägare'),
    message,
    invitation,
  };
  return route.replaceAll(/:([a-z-]+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined || id === '') throw new Error(`The round has no ${name}`);
    return id;
  });
}

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

describe('a running round', () => {
  beforeAll(async () => {
    const { walker } = round;
    // People cannot give themselves a role while somebody else can.
    await walker
      .person('Kim Samordnare')
      .must('POST', '/role-assignments', { body: { role: 'coordinator', personId: walker.adminId } });
    const mails = await walker.admin.must<{ items: { id: string }[] }>('GET', '/mailbox/messages?limit=1');
    message = mails.items[0]?.id ?? '';
    await walker.admin.must('POST', '/people', { body: { name: 'Nina Ny', email: emailOf('Nina Ny') } });
    invitation = await walker.invitationFor(emailOf('Nina Ny'));
  });

  describe('has no finding and no sideways scroll, for people who are signed out,', () => {
    let page: Page;
    beforeAll(async () => {
      page = await browsing.page('nobody');
    });
    afterAll(() => page.context().close());

    test.each(doors)('on %s', async (route) => {
      expect(await pageFaults(page, pathOf(route))).toEqual([]);
    });
  });

  describe('has no finding and no sideways scroll', () => {
    let page: Page;
    beforeAll(async () => {
      page = await browsing.page('Siv');
      await signIn(page, 'Siv Start');
    });
    afterAll(() => page.context().close());

    test.each(routes)('on %s', async (route) => {
      expect(await pageFaults(page, pathOf(route))).toEqual([]);
    });
  });

  test('has fields whose edges the check would see if they were faint', async () => {
    const page = await browsing.page('Siv');
    await signIn(page, 'Siv Start');
    await page.goto('/people/new');
    await settled(page);
    await page
      .locator('main input')
      .first()
      .evaluate((field) => (field.style.borderColor = '#eee'));
    expect(await faintFields(page)).toEqual([expect.stringMatching(/^faint edge: input/)]);
    await page.context().close();
  });

  test('has no finding in the dialog of a saved view', async () => {
    const page = await browsing.page('Kim');
    await signIn(page, 'Kim Samordnare');
    await page.goto('/tasks?overdue=true');
    await page.getByRole('button', { name: 'Spara som vy' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Spara vyn' }).click();
    await dialog.getByText('Skriv ett namn.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('has no finding on a task that is being answered, nor in its dialog', async () => {
    const page = await browsing.page('Ola');
    await signIn(page, 'Ola Ägare');
    const found = await pageFaults(page, `/tasks/${round.tasks.untouched}`);
    await switchLanguage(page);
    await page.getByRole('button', { name: 'Anmäl ett problem' }).click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await axeFindings(page)));
    expect(await sidewaysScroll(page)).toBe(0);
    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  test('people skip to the content, sign in, and get to the title of each page', async () => {
    const page = await browsing.page('Ola');
    await page.goto(`/sign-in?next=${encodeURIComponent(`/tasks/${round.tasks.untouched}`)}`);
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo(page, page.getByLabel('E-postadress'));
    await page.keyboard.type(emailOf('Ola Ägare'));
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`/tasks/${round.tasks.untouched}`);
    await page.getByRole('heading', { level: 1, name: 'Analysera datamängden: Förskolor' }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Inventering', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Inventering' }).waitFor();
    expect(await focused(page)).toBe('Inventering');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  test('people learn why a task cannot be submitted, get the focus back after a dialog, answer and submit', async () => {
    const page = await browsing.page('Ola');
    await signIn(page, 'Ola Ägare');
    await page.goto(`/tasks/${round.tasks.untouched}`);
    const submit = page.getByRole('button', { name: 'Skicka för granskning' });
    await submit.waitFor();
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    const reason = await page.locator(`[id="${(await submit.getAttribute('aria-describedby')) ?? ''}"]`).innerText();
    expect(reason.trim().length).toBeGreaterThan(5);

    const block = page.getByRole('button', { name: 'Anmäl ett problem' });
    await tabTo(page, block);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Anmäl ett problem');

    await page.locator('h1').focus();
    for (const question of [
      'secrecy',
      'personal-data',
      'third-party-rights',
      'fees-and-terms',
      'security',
      'outcome',
    ]) {
      await tabTo(page, page.locator(`#question-${question}`).getByRole('radio').first());
      await page.keyboard.press('Space');
    }
    await tabTo(page, submit);
    await page.waitForFunction(
      (button) => button instanceof HTMLElement && button.getAttribute('aria-disabled') !== 'true',
      await submit.elementHandle(),
    );
    await page.keyboard.press('Enter');
    await page.locator('#commands [role=status]', { hasText: 'Inskickad för granskning' }).waitFor();
    await page.context().close();
  });

  test('people change the language at once, and their input is kept', async () => {
    const page = await browsing.page('Ola');
    await signIn(page, 'Ola Ägare');
    await page.goto(`/tasks/${round.tasks.blocked}`);
    const comment = page.getByLabel('Skriv en kommentar');
    await comment.fill('Halvskrivet');
    await tabTo(page, page.getByRole('button', { name: 'English' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Analyse the dataset: Cykelräkning' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByLabel('Write a comment').inputValue()).toBe('Halvskrivet');
    await page.context().close();
  });
});

test('no page logged an error', () => {
  // The output of the product says why.
  const why = browsing.complaints.length === 0 ? '' : product.output().slice(-3000);
  expect([...browsing.complaints, why]).toEqual(['']);
});
