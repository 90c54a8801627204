import { Secret, TOTP } from 'otpauth';
import { expectStatus, password, type Person } from './a-municipality.js';
import type { Api } from './api-client.js';
import type { RunningApp } from './start-app.js';

export interface Protected {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  readonly factorId: string;
}

/** The code that an app shows this many steps of half a minute from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
}

/** A code that is certainly not accepted now. */
export function wrongCode(secret: string): string {
  const near = new Set([-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps)));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.has(code)) ?? '999999';
}

/** Sets up an authenticator app, as the page does. */
export async function addAuthenticator({ api }: Pick<Person, 'api'>, name = 'Telefonen'): Promise<Protected> {
  const { secret } = expectStatus(await api.post('/me/second-factors/authenticator', { password }), 201).body;
  const added = expectStatus(
    await api.post('/me/second-factors/authenticator/confirmation', { name, code: codeOf(secret) }),
    201,
  ).body;
  return { secret, recoveryCodes: added.recoveryCodes ?? [], factorId: added.factor.id };
}

/** Makes codes that were used already look as if that was long ago. */
export async function forgetUsedCodes(app: RunningApp): Promise<void> {
  await app.owner.query('UPDATE second_factors SET last_step = 0 WHERE last_step IS NOT NULL');
  await app.owner.query('DELETE FROM sign_in_attempts');
}

/** A client that gave the correct password and waits for the second step. */
export async function waiting(app: RunningApp, { email }: Pick<Person, 'email'>): Promise<Api> {
  const browser = app.anyone();
  const answer = await browser.post('/sessions', { email, password });
  if (answer.status !== 401 || answer.body.code !== 'second-factor-needed') {
    throw new Error(`No second step: ${String(answer.status)} ${answer.text}`);
  }
  return browser;
}

export async function actionsOf(api: Api): Promise<string[]> {
  const events: readonly { readonly action: string }[] = expectStatus(await api.get('/audit-events?limit=200'), 200)
    .body.items;
  return events.map((event) => event.action);
}
