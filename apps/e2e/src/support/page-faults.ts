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
  const found = [...(await inThisLanguage(page)), ...(await faintFields(page))];
  for (const scheme of ['dark', 'contrast'] as const) {
    await lookIn(page, scheme);
    const colours = [...(await axeFindings(page, { only: ['color-contrast'] })), ...(await faintFields(page))];
    found.push(...colours.map((finding) => `${scheme}: ${finding}`));
  }
  await lookIn(page, 'light');
  await switchLanguage(page);
  // Colours are the same in every language.
  found.push(...(await inThisLanguage(page, { besides: ['color-contrast'] })));
  return found.map((finding) => `${path} ${finding}`);
}

/**
 * The findings of a page in its current state, in both languages and on the narrowest phone. The language is the same
 * afterwards.
 */
export async function faultsHere(page: Page): Promise<string[]> {
  await settled(page);
  const found = await inThisLanguage(page);
  await switchLanguage(page);
  found.push(...(await inThisLanguage(page, { besides: ['color-contrast'] })));
  await switchLanguage(page);
  return found;
}

/** Switches the language; for somebody who is signed in it is kept on the next page as well. */
export async function switchLanguage(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang');
  await page.locator('header button[lang]').click();
  await page.waitForFunction((old) => document.documentElement.lang !== old, before);
  await settled(page);
}

async function inThisLanguage(page: Page, rules: Rules = {}): Promise<string[]> {
  const found = await axeFindings(page, rules);
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await sidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const all = wider > 0 ? [...found, `is ${String(wider)} px wider than 320 px`] : found;
  const language = (await page.locator('html').getAttribute('lang')) ?? '';
  return all.map((finding) => `${language}: ${finding}`);
}

/** Fields whose edge has a contrast of less than 3 to 1 (WCAG 2.2, 1.4.11). */
export function faintFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const channels = (colour: string): readonly number[] => {
      if (canvas === null) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element): string => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((channels(colour)[3] ?? 0) > 250) return colour;
      }
      return 'white';
    };
    const fields = [...document.querySelectorAll('input:not([type=hidden], [type=file]), select, textarea')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
    );
    return fields.flatMap((field) => {
      const { borderBlockEndColor, backgroundColor } = getComputedStyle(field);
      const around = luminance(behind(field));
      const against = (colour: string): number =>
        (Math.max(luminance(colour), around) + 0.05) / (Math.min(luminance(colour), around) + 0.05);
      // A ticked box is filled: then the filling is its edge.
      const ticked = field instanceof HTMLInputElement && field.checked;
      const contrast = Math.max(against(borderBlockEndColor), ticked ? against(backgroundColor) : 0);
      return contrast < 3 ? [`faint edge: ${field.tagName.toLowerCase()} ${field.id} ${contrast.toFixed(2)}`] : [];
    });
  });
}

/** What a screen reader announces of a part of a page. Ids differ in every run, and numbers are tested elsewhere. */
export async function spoken(part: Locator): Promise<string> {
  const told = await part.ariaSnapshot();
  return told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replaceAll(/\d+/g, '#');
}
