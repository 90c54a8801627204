import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** Clocks of phones go wrong: the code before and the one after are taken too. */
const tolerance = 1;

/** RFC 6238, as every app reads it: 160 bits, SHA-1, six digits, thirty seconds. */
const shared = { issuer: 'Stegvis', algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;

export const newSecret = (): Buffer => randomBytes(20);

/** What people type where they cannot scan. */
export const secretInLetters = (secret: Buffer): string => secretOf(secret).base32;

/** What the QR code holds. */
export const addressOf = (secret: Buffer, label: string): string =>
  new TOTP({ ...shared, label, secret: secretOf(secret) }).toString();

/** The time step that a code belongs to, if it is later than the last one taken: a code works once, and none before it after it. */
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
