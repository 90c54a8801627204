import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** Phones' clocks may be wrong, so the previous and the next code are accepted too. */
const tolerance = 1;

/** The parameters of RFC 6238 that every app supports: 160 bits, SHA-1, six digits, thirty seconds. */
const shared = { issuer: 'Stegvis', algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;

export const newSecret = (): Buffer => randomBytes(20);

/** The secret for typing it into an app, when the QR code cannot be scanned. */
export const secretInLetters = (secret: Buffer): string => secretOf(secret).base32;

/** The content of the QR code. */
export const addressOf = (secret: Buffer, label: string): string =>
  new TOTP({ ...shared, label, secret: secretOf(secret) }).toString();

/**
 * The time step of a code, if it is later than that of the last accepted one: a code works once, and none before it
 * works after it.
 */
export function stepOfCode(secret: Buffer, code: string, seconds: number, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = new TOTP({ ...shared, secret: secretOf(secret) }).validate({
    token: code,
    timestamp: seconds * 1000,
    window: tolerance,
  });
  if (delta === null) return null;
  const step = Math.floor(seconds / periodSeconds) + delta;
  return step > lastStep ? step : null;
}

const secretOf = (secret: Buffer): Secret => new Secret({ buffer: new Uint8Array(secret).buffer });
