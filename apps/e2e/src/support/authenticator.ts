import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

/** The code of an authenticator app with this secret, this many half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({
    secret: Secret.fromBase32(secret.replaceAll(/\s/g, '')),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Adds Chromium's virtual authenticator, which supports passkeys and confirms every request. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
