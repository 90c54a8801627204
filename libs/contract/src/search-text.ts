const marks = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
/** Letters that are no other letter with something added to it, though people without them on their keyboards write them so. */
const ownLetters: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/[đð]/g, 'd'],
  [/ł/g, 'l'],
  [/ı/g, 'i'],
  [/ŧ/g, 't'],
];

/** Without case, rings, dots and accents: `Förskolor` as `forskolor`. The database's `search_fold` does the same. */
export function foldText(text: string): string {
  return ownLetters.reduce(
    (folded, [letter, written]) => folded.replace(letter, written),
    text.normalize('NFKD').replace(marks, '').toLowerCase(),
  );
}

/** So many words of a search are looked for; whoever writes more is not served better by waiting for them. */
const mostWords = 10;
/** What is looked for: each word once. */
export const searchWords = (asked: string): readonly string[] =>
  [...new Set(asked.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean))].slice(0, mostWords);

/** Whether every word asked for stands somewhere in the texts: `exact` as it was written, `folded` without rings, dots and accents. */
export function matchOf(asked: string, texts: readonly (string | null | undefined)[]): 'exact' | 'folded' | null {
  const words = searchWords(asked);
  const text = texts.filter((one) => one != null).join('\n');
  const held = text.normalize('NFC').toLowerCase();
  if (words.every((word) => held.includes(word))) return 'exact';
  const folded = foldText(text);
  return words.every((word) => folded.includes(foldText(word))) ? 'folded' : null;
}
