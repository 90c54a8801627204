/** Soft hyphens, zero-width spaces and byte order marks; marks that turn the direction of writing. The joiner of emoji stays. */
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const plain = /^[\x20-\x7E]*$/;

/** The text of a cell in the one form in which texts are compared and kept: NFC, without what nobody sees, with plain spaces. */
export function cleanCell(text: string): string {
  if (plain.test(text)) return text.trim();
  return text
    .replace(unseen, '')
    .replace(spaces, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .trim();
}
