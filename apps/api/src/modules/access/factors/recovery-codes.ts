import { createHash, randomBytes } from 'node:crypto';

const howMany = 10;
/** Without letters that look like others: no i, l, o and u. */
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

/** Only the hash is stored; a fast hash is enough for so many random bits. */
export const hashOfRecoveryCode = (typed: string): Buffer => createHash('sha256').update(plain(typed)).digest();

/** The code without spaces and hyphens, in lower case. */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
