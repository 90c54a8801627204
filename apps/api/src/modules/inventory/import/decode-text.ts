import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  /** The common name; null for Unicode. */
  readonly encoding: string | null;
}

/**
 * Decodes a file of unknown encoding: by its byte order mark, else as UTF-8 if it is valid, else by the encoding that
 * gives the most Swedish words.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: null };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: null };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return encodedOnce(text) ?? { text, encoding: null };
  } catch {
    return mostSwedish(bytes);
  }
}

/**
 * Decodes a UTF-8 file that a program has read as Windows-1252 and saved as UTF-8 again, so that å became Ã¥. Null for
 * other files: in those the characters beyond ASCII are not valid UTF-8 when they are written as Windows-1252.
 */
function encodedOnce(text: string): DecodedText | null {
  if (!/[ÂÃâ]/.test(text)) return null;
  const bytes = iconv.encode(text, 'win1252');
  if (windows1252(bytes) !== text) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8 via Windows-1252' };
  } catch {
    return null;
  }
}

/** Mixed files: every byte that is no valid UTF-8 is read as Windows-1252. */
function mixedUtf8(bytes: Buffer): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8Length(bytes, at);
    if (length === 0) {
      pieces.push(bytes.toString('utf8', from, at), windows1252(bytes.subarray(at, at + 1)));
      at += 1;
      from = at;
    } else at += length;
  }
  pieces.push(bytes.toString('utf8', from));
  return pieces.join('').replace(/^\uFEFF/, '');
}

/** The length of the character that begins there; 0 when none does. */
function utf8Length(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** TextDecoder is not used, since some versions of Node leave out 0x80-0x9F: dashes, quotes and the euro sign. */
const windows1252 = (bytes: Buffer): string => iconv.decode(bytes, 'win1252');

interface OldEncoding {
  readonly encoding: string;
  readonly decode: (bytes: Buffer) => string;
}

/**
 * The encodings that Swedish Excel writes as "CSV", that Excel on a Mac writes, that old programs write, and UTF-8 into
 * which one of them was pasted. The first of equals is chosen.
 */
const oldEncodings: readonly [OldEncoding, ...OldEncoding[]] = [
  { encoding: 'Windows-1252', decode: windows1252 },
  { encoding: 'Mac Roman', decode: (bytes) => iconv.decode(bytes, 'macintosh') },
  { encoding: 'CP850', decode: (bytes) => iconv.decode(bytes, 'cp850') },
  { encoding: 'UTF-8 + Windows-1252', decode: mixedUtf8 },
];
/**
 * Only this many bytes, from the first one that is not ASCII, are used to choose the encoding, since a file may be
 * large.
 */
const looked = 200_000;

function mostSwedish(bytes: Buffer): DecodedText {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1);
  const sample = bytes.subarray(first, first + looked);
  const [best = oldEncodings[0]] = oldEncodings
    .map((one) => ({ ...one, score: swedish(one.decode(sample)) }))
    .toSorted((a, b) => b.score - a.score);
  return { text: best.decode(bytes), encoding: best.encoding };
}

/** How much of the non-ASCII text looks Swedish: letters in words, quotes and dashes between them. */
function swedish(text: string): number {
  let score = 0;
  for (const match of text.matchAll(/\P{ASCII}/gu)) {
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + 1] ?? ' ';
    if (/[åäöéüà]/.test(match[0])) score += /[a-zåäöéA-ZÅÄÖ]/.test(before + after) ? 1 : 0;
    // A capital is expected at the beginning of a word, or among capitals.
    else if (/[ÅÄÖÉÜ]/.test(match[0])) score += /[a-zåäö]/.test(before) ? -1 : /[a-zåäöA-ZÅÄÖ]/.test(after) ? 1 : 0;
    else if (!/[–—‘’“”„…•€§°½²³´¨·×\u00A0»«]/.test(match[0])) score -= 1;
  }
  return score;
}
