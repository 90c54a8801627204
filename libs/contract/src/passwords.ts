import { commonPasswords } from './common-passwords.js';

/** A separate entry point: the list is large, and only code that judges a new password needs it. */
export { commonPasswords };

/**
 * Why a password is refused. `word` is the part of it that anybody who knows the person or the organisation would try.
 */
export type PasswordFault =
  { readonly code: 'common-password' } | { readonly code: 'password-of-known-words'; readonly word: string };

export interface PasswordOwner {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

/**
 * The number of characters that have to be left of a password when known words, runs, years and punctuation are
 * removed.
 */
const leastOfItsOwn = 6;
const shortestWord = 3;

/**
 * The words that people put into passwords most, in Swedish and English, without accents, since the rule removes
 * accents first.
 */
const everyday = `
  losenord password passwort passord hemligt hemlighet secret admin administrator valkommen welcome inloggning login logga sommar vinter host var
  summer winter autumn spring januari februari mars april maj juni juli augusti september oktober november december january february march june july
  august october mandag tisdag onsdag torsdag fredag lordag sondag monday tuesday wednesday thursday friday saturday sunday sverige sweden svensk
  stockholm goteborg malmo kommun kommunen region regionen myndighet stad staden municipality oppnadata opendata oppen data dator computer hejhej hej
  hello alskar iloveyou love mamma pappa familj family fotboll football hockey master monkey dragon sunshine princess letmein abcd test testar prova
  changeme default qwerty qwertz asdfgh zxcvbn qazwsx
`
  .trim()
  .split(/\s+/);

const keyboard = [
  'qwertyuiopa',
  'asdfghjkloa',
  'zxcvbnm',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
];
const rows = [...keyboard, ...keyboard.map((row) => [...row].toReversed().join(''))];
const looksLike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const withoutAccents = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The words that somebody who knows the owner would try first. */
export function knownWordsOf({ name, email, organisation, slug }: PasswordOwner): readonly string[] {
  const parts = ['stegvis', name, email?.replace(/\.[a-z]+$/i, ''), organisation, slug].flatMap((text) =>
    withoutAccents(text ?? '').split(/[^a-z0-9]+/),
  );
  // "Exempelkommun" also gives "exempel".
  const stems = parts.map((part) => part.replace(/s?(?:kommun|stad|region)$/, ''));
  return [...new Set([...parts, ...stems])].filter((word) => word.length >= shortestWord);
}

/**
 * Judges a new password without asking any service: is it among the commonest ones, or made of what others know? The
 * server refuses by it, and forms show its verdict while somebody types. The contract checks the length
 * (`newPassword`). @returns null when the password is accepted
 */
export function passwordFault(password: string, owner: PasswordOwner = {}): PasswordFault | null {
  const plain = withoutAccents(password);
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replaceAll(/[^a-z0-9]/g, ''))) {
    return { code: 'common-password' };
  }
  const known = new Array<boolean>(plain.length).fill(false);
  const word = coverWords(plain, known, knownWordsOf(owner));
  coverWords(plain, known, everyday);
  coverRuns(plain, known);
  coverMatches(plain, known, /(?:19|20)\d\d|[^\p{L}\p{N}]+/gu);
  coverRepeats(plain, known);
  if (known.filter((covered) => !covered).length >= leastOfItsOwn) return null;
  return word === undefined ? { code: 'common-password' } : { code: 'password-of-known-words', word };
}

/** Marks the characters that belong to one of the words. @returns the longest word that was found */
function coverWords(plain: string, known: boolean[], words: readonly string[]): string | undefined {
  const read = [...plain].map((letter) => looksLike[letter] ?? letter).join('');
  let longest: string | undefined;
  for (const word of words) {
    for (const text of [plain, read]) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        known.fill(true, at, at + word.length);
        if (longest === undefined || word.length > longest.length) longest = word;
      }
    }
  }
  return longest;
}

/** Marks runs such as `aaa`, `1234` and `fedc`, and keys that are next to each other on the keyboard. */
function coverRuns(plain: string, known: boolean[]): void {
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    const step = plain.charCodeAt(at + 1) - plain.charCodeAt(at);
    if (Math.abs(step) <= 1 && plain.charCodeAt(at + 2) - plain.charCodeAt(at + 1) === step) {
      known.fill(true, at, at + 3);
    }
    const four = plain.slice(at, at + 4);
    if (four.length === 4 && rows.some((row) => row.includes(four))) known.fill(true, at, at + 4);
  }
}

function coverMatches(plain: string, known: boolean[], pattern: RegExp): void {
  for (const match of plain.matchAll(pattern)) known.fill(true, match.index, match.index + match[0].length);
}

/** Marks repeats: the same part repeated counts only once. */
function coverRepeats(plain: string, known: boolean[]): void {
  for (let period = 1; period <= plain.length / 2; period += 1) {
    if (plain.slice(period) !== plain.slice(0, plain.length - period)) continue;
    known.fill(true, period);
    return;
  }
}
