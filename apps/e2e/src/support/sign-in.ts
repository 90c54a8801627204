import type { Page } from 'playwright-core';
import { emailOf, password } from './lively-round.js';

/** Signs in a person of the lively round, in the language of the page. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(emailOf(name));
  await page.locator('input[type=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
