const marks = /[\u0300-\u036F\u20D0-\u20FF]/g;
/**
 * Letters that Unicode does not decompose into a base letter and a mark, and how people without them on their keyboard
 * write them.
 */
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

/**
 * Removes case, rings, dots and accents: `Förskolor` becomes `forskolor`. The database's function `search_fold` does
 * the same.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœøđðłıŧ]/g, (letter) => written[letter] ?? letter);

/** Only this many words of a search are used, so that a long text does not make the search slow. */
const mostWords = 10;
/** The words of a search, each once. */
export const searchWords = (asked: string): readonly string[] =>
  [...new Set(asked.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean))].slice(0, mostWords);

/** Whether every word is found in the texts: `exact` as it was written, `folded` without rings, dots and accents. */
export function matchOf(asked: string, texts: readonly (string | null | undefined)[]): 'exact' | 'folded' | null {
  const words = searchWords(asked);
  const text = texts.filter((one) => one != null).join('\n');
  const held = text.normalize('NFC').toLowerCase();
  if (words.every((word) => held.includes(word))) return 'exact';
  const folded = foldText(text);
  return words.every((word) => folded.includes(foldText(word))) ? 'folded' : null;
}
