import { hash, verify } from '@node-rs/argon2';
import { dear } from '../../platform/threads/dear-functions.js';

// OWASP's first recommendation for argon2id (the library's own default algorithm): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an unknown address is compared with, so that it takes as long as a known one. Of a password that nobody has. */
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => dear.password.run(() => hash(password.normalize('NFC'), cost));

export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = kept ?? (await decoy);
  const matches = await dear.password.run(() => verify(against, password.normalize('NFC')));
  return matches && kept !== null;
}
