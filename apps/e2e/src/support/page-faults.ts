import type { Locator, Page } from 'playwright-core';
import { axeFindings, lookIn, settled, sidewaysScroll, type Rules } from './browser.js';

/**
 * The findings of a page: in both languages, in the light, dark and high-contrast look, and whether it scrolls sideways
 * on the narrowest phone.
 */
export async function pageFaults(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  const stands = await settled(page).then(
    () => true,
    () => false,
  );
  if (!stands) return [`${path} never shows its title`];
  const found = await inThisLanguage(page);
  for (const scheme of ['dark', 'contrast'] as const) {
    await lookIn(page, scheme);
    found.push(...(await axeFindings(page, { only: ['color-contrast'] })).map((finding) => `${scheme}: ${finding}`));
  }
  await lookIn(page, 'light');
  await switchLanguage(page);
  // Colours are the same in every language.
  found.push(...(await inThisLanguage(page, { besides: ['color-contrast'] })));
  return found.map((finding) => `${path} ${finding}`);
}

/** Switches the language; for somebody who is signed in it is kept on the next page as well. */
export async function switchLanguage(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang');
  await page.locator('header button[lang]').click();
  await page.waitForFunction((old) => document.documentElement.lang !== old, before);
  await settled(page);
}

async function inThisLanguage(page: Page, rules: Rules = {}): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const found = await axeFindings(page, rules);
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await sidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const all = wider > 0 ? [...found, `is ${String(wider)} px wider than 320 px`] : found;
  const language = (await page.locator('html').getAttribute('lang')) ?? '';
  return all.map((finding) => `${language}: ${finding}`);
}

/** What a screen reader announces of a part of a page. Ids differ in every run, and numbers are tested elsewhere. */
export async function spoken(part: Locator): Promise<string> {
  const told = await part.ariaSnapshot();
  return told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replaceAll(/\d+/g, '#');
}
