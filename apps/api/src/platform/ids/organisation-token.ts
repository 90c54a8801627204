import { createHash } from 'node:crypto';
import type { Uuid } from '@stegvis/workflow';

/**
 * A secret that names its organisation, so that it can be looked up behind row-level security: 16 bytes of the
 * organisation's id and 32 random ones, in URL-safe characters.
 */
export function organisationToken(organisation: Uuid, secret: string): string {
  const id = Buffer.from(organisation.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, Buffer.from(secret, 'base64url')]).toString('base64url');
}

/** Null for a text that is no such token. */
export function organisationOf(token: string): Uuid | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The hash is enough to recognise a secret of 256 bits, and the secret cannot be computed from it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
