const plain = /^[\x20-\x7E\n]*$/;
const spaces = /[^\S\n\t]|\u2800/g;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Invisible characters: soft hyphens, zero-width spaces, marks that turn the direction of writing, fillers, and control
 * characters except tab, line end and NUL.
 */
// eslint-disable-next-line no-misleading-character-class -- what joins others is named one by one, to be left out
const unseen = /(?![\0\t\n\u200C\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}])[\p{DI}\p{Cc}\uFFF9-\uFFFB]/gu;

// Some invisible characters change the signs beside them and stay there: the tags in the flags of England, Scotland and
// Wales, the selector that makes a character an emoji, and joiners inside an emoji or between letters of scripts that
// need them (Persian, the languages of India).
const tags = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|[\u{E0020}-\u{E007F}]/gu;
const styles = /(?<![\p{Emoji}\p{ExtPict}])[\uFE0E\uFE0F]|(?<=[\d#*])[\uFE0E\uFE0F](?!\u20E3)/gu;
const joined = '(?![\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{sc=Zinh}\\p{sc=Zyyy}])[\\p{L}\\p{M}]';
// Accents in between are passed over, since the normal form may change their order.
const joiners = new RegExp(
  `(?!(?<=${joined}\\p{M}*)[\\u200C\\u200D](?=\\p{M}*${joined})|(?<=\\p{ExtPict}\\uFE0F?|\\p{EMod})\\u200D(?=\\p{ExtPict}))[\\u200C\\u200D]`,
  'gu',
);

/**
 * Brings a text into the one form in which texts are stored and compared: NFC, without invisible characters, with plain
 * spaces and line ends.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(spaces, ' ')
    .replace(tags, (_tag, flag?: string) => flag ?? '')
    .replace(styles, '')
    .replace(joiners, '')
    .normalize('NFC')
    .trim();
}

/** Whether the text has something visible: accents alone are not. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
