import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, Browsing, settled, sidewaysScroll } from '../support/browser.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let ola: Page;
let love: Page;

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  ola = await browsing.page('Ola');
  love = await browsing.page('Love');
  await signIn(ola, 'Ola Ägare');
  await signIn(love, 'Love Jurist');
  for (const page of [ola, love]) {
    const following = page.waitForResponse((response) => response.url().includes('/events-stream'));
    await page.goto(`/tasks/${round.tasks.untouched}`);
    await page.locator('#question-secrecy').waitFor();
    await following;
  }
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

const radio = (page: Page, question: string, answer: string) =>
  page.locator(`#question-${question}`).getByRole('radio', { name: answer, exact: true });
const conditions = (page: Page) => page.locator('#question-conditions textarea').first();

describe('two people at the same task', () => {
  test('each sees what the other answered, without reloading', async () => {
    const questions = ['secrecy', 'personal-data', 'third-party-rights'];
    for (const question of questions) {
      const saved = ola.waitForResponse((response) => response.url().endsWith('/commands') && response.ok());
      await radio(ola, question, 'Ja').press('Space');
      await saved;
      // The benchmarks measure how soon; what counts here is that nobody has to reload.
      await love.waitForFunction(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.checked === true,
        `#question-${question} input[value=yes]`,
      );
    }
    for (const question of questions) expect(await radio(love, question, 'Ja').isChecked()).toBe(true);
  });

  test('an edit of an answer that changed meanwhile shows both, and nothing is lost', async () => {
    await conditions(ola).fill('Olas villkor');
    await conditions(love).fill('Loves villkor');
    await love.locator('#commands h2').click();
    await love.locator('#question-conditions [role=status]', { hasText: 'Sparat' }).waitFor();

    const conflict = ola.locator('#question-conditions [role=alert]');
    await conflict.getByText('Någon annan hann spara före dig').waitFor();
    const compared = await conflict.getByRole('row').nth(1).innerText();
    expect(compared).toContain('Olas villkor');
    expect(compared).toContain('Loves villkor');
    expect(await conditions(ola).inputValue()).toBe('Olas villkor');

    await conflict.getByRole('button', { name: 'Spara mitt' }).click();
    await conflict.waitFor({ state: 'hidden' });
    await love.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#question-conditions textarea')?.value === 'Olas villkor',
    );
    const history = await ola.locator('#history').innerText();
    expect(history).toContain('Loves villkor');
    expect(browsing.complaints).toEqual([]);
  });
});

describe('two people at the same dataset', () => {
  const [title, description, unit, source] = [
    'Namn',
    'Vad den innehåller, i korthet (frivilligt)',
    'Förvaltning eller enhet (frivilligt)',
    'Källsystem (frivilligt)',
  ];
  const saveButton = (page: Page) => page.getByRole('button', { name: 'Spara ändringarna' });
  const field = (name: string) => ola.getByRole('group', { name });

  test('see both versions field by field when both have saved, and nobody loses anything', async () => {
    const id = round.datasetIds[0] ?? '';
    const kim = await browsing.page('Kim');
    await signIn(kim, 'Kim Samordnare');
    for (const page of [ola, kim]) {
      await page.goto(`/datasets/${id}/edit`);
      await settled(page);
    }
    await ola.getByLabel(source, { exact: true }).fill('Bokningssystemet');
    await ola.getByLabel(description, { exact: true }).fill('Olas beskrivning');
    await kim.getByLabel(description, { exact: true }).fill('Kims beskrivning');
    await kim.getByLabel(unit, { exact: true }).fill('Fritid');
    await saveButton(kim).click();
    await kim.waitForURL(`/datasets/${id}`);
    // Open pages are updated, but not the field that somebody types in.
    expect(await ola.getByLabel(unit, { exact: true }).inputValue()).toBe('Kultur och fritid');
    await saveButton(ola).click();

    await ola.getByText('Någon annan hann spara före dig').waitFor();
    await ola.getByText(/Senast sparat av Kim Samordnare .*\./).waitFor();
    expect(await ola.locator('.merge-field legend').allInnerTexts()).toEqual([
      'Vad den innehåller, i korthet',
      'Förvaltning eller enhet',
      'Källsystem',
    ]);
    expect(await field('Vad den innehåller, i korthet').innerText()).toMatch(/Olas beskrivning[^]*Kims beskrivning/);
    expect(await field('Källsystem').getByRole('radio', { name: 'Ditt' }).isChecked()).toBe(true);
    expect(
      await field('Förvaltning eller enhet').getByRole('radio', { name: 'Sparat av någon annan' }).isChecked(),
    ).toBe(true);
    expect(await field('Vad den innehåller, i korthet').locator('input:checked').count()).toBe(0);
    const settle = ola.getByRole('button', { name: 'Spara så här' });
    expect(await settle.getAttribute('aria-disabled')).toBe('true');
    await ola.getByText('Välj först i fältet som ni båda har ändrat.').waitFor();
    expect(await axeFindings(ola)).toEqual([]);
    await ola.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysScroll(ola)).toBe(0);
    await ola.setViewportSize({ width: 1280, height: 900 });

    await field('Vad den innehåller, i korthet').getByRole('radio', { name: 'Behåll båda' }).press('Space');
    await settle.click();
    await ola.waitForURL(`/datasets/${id}`);
    const saved = await round.walker.admin.must('GET', `/datasets/${id}`);
    expect(saved).toMatchObject({
      title: 'Badplatser',
      unit: 'Fritid',
      sourceSystem: 'Bokningssystemet',
      description: 'Kims beskrivning\n\nOlas beskrivning',
    });
    expect(browsing.complaints).toEqual([]);
  });

  test('are not asked when the other changed another field', async () => {
    const id = round.datasetIds[1] ?? '';
    await ola.goto(`/datasets/${id}/edit`);
    await settled(ola);
    await ola.getByLabel(title, { exact: true }).fill('Alla lekplatser');
    const { version } = await round.walker.admin.must<{ version: number }>('GET', `/datasets/${id}`);
    const kim = round.walker.person('Kim Samordnare');
    const moved = await kim.must<{ version: number }>('PATCH', `/datasets/${id}`, {
      body: { title: 'Alla lekplatser', unit: 'Teknik' },
      ifMatch: version,
    });
    await kim.must('PATCH', `/datasets/${id}`, {
      body: { title: 'Lekplatser', unit: 'Samhällsbyggnad' },
      ifMatch: moved.version,
    });
    await saveButton(ola).click();
    await ola.waitForURL(`/datasets/${id}`);
    expect(await round.walker.admin.must('GET', `/datasets/${id}`)).toMatchObject({
      title: 'Alla lekplatser',
      unit: 'Samhällsbyggnad',
    });
  });
});
