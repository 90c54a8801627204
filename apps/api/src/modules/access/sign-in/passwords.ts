import { hash, verify } from '@node-rs/argon2';
import { passwordFault } from '@stegvis/contract/passwords';
import type { PasswordOwner } from '@stegvis/contract/passwords';
import { invalid } from '../../../platform/http/problem.js';
import { costly } from '../../../platform/threads/costly-functions.js';

// OWASP's first recommendation for argon2id (the library's own default algorithm): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a random password, which is verified for an unknown address, so that it takes as long as a known one. */
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> =>
  costly.password.run(() => hash(password.normalize('NFC'), cost));

/** Judges every new password, whoever chooses it. @throws ProblemError 400 with what makes it easy to guess */
export function refuseGuessable(path: string, password: string | undefined, owner: PasswordOwner): void {
  const fault = password === undefined ? null : passwordFault(password, owner);
  if (fault !== null) {
    throw invalid({ path, code: fault.code, ...('word' in fault ? { params: { word: fault.word } } : {}) });
  }
}

export const ownerOf = (
  { name, email }: PasswordOwner,
  organisation: { readonly name: string; readonly slug?: string | null | undefined },
): PasswordOwner => ({ name, email, organisation: organisation.name, slug: organisation.slug });

export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = kept ?? (await decoy);
  const matches = await costly.password.run(() => verify(against, password.normalize('NFC')));
  return matches && kept !== null;
}
