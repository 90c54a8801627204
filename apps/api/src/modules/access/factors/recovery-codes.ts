import { createHash, randomBytes } from 'node:crypto';

const howMany = 10;
/** Without letters that are read as others: no i, l, o and u. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 28;
const groups = /.{4}(?=.)/g;

/** 140 random bits each, in groups of four. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () =>
    [...randomBytes(length)]
      .map((byte) => letters.charAt(byte & 31))
      .join('')
      .replaceAll(groups, '$&-'),
  );

/** What is kept: with so many bits nobody works back from it, and nobody has to wait for it. */
export const hashOfRecoveryCode = (typed: string): Buffer => createHash('sha256').update(plain(typed)).digest();

/** As it was meant, however it was written down. */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
