const marks = /[\u0300-\u036F\u20D0-\u20FF]/g;
/** Letters that are no other letter with something added to it, though people without them on their keyboards write them so. */
const written: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ŧ: 't',
};

/** Without case, rings, dots and accents: `Förskolor` as `forskolor`. The database's `search_fold` does the same. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœøđðłıŧ]/g, (letter) => written[letter] ?? letter);

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
