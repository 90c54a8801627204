import type { Page } from 'playwright-core';
import { emailOf, password } from './lively-round.js';

/** Signs in a person of the lively round without the form, which the stories about signing in fill in themselves. */
export async function signIn(page: Page, name: string): Promise<void> {
  const answer = await page.request.post('/api/v1/sessions', { data: { email: emailOf(name), password } });
  if (!answer.ok()) throw new Error(`${name} is not let in: ${String(answer.status())} ${await answer.text()}`);
}
