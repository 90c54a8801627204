import { z } from 'zod';
import { cleanText } from './text-form.js';

/** The schema that parses an address with the browser's URL parser, which knows the letters of all domains. */
const address = z.url({ normalize: true });

/**
 * The letters of Swedish and its neighbours. A domain with others could be mistaken for another one, so it keeps its
 * ASCII form.
 */
const familiar = /^[\x21-\x7Eß-öø-ÿ\u0100-\u0130\u0132-\u017F]*$/;
const beyondAscii = /[^\x21-\x7E]|^xn--|\.xn--/;
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;

/**
 * Brings a mail address into the one form in which it is stored and compared: lower case, with the domain in Unicode
 * (`åre.example`, whether it was written so or as `xn--re-xia.example`). A text that is no address is returned
 * unchanged.
 */
export function mailAddress(written: string): string {
  const text = cleanText(written).toLowerCase();
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  if (at < 0 || !beyondAscii.test(domain)) return text;
  const ascii = asciiDomain(domain);
  if (ascii === undefined) return text;
  const shown = ascii.split('.').map(labelInUnicode).join('.');
  // The Unicode form is used only when it is read back as the same domain.
  return text.slice(0, at + 1) + (familiar.test(shown) && asciiDomain(shown) === ascii ? shown : ascii);
}

/**
 * Returns undefined for anything but a plain domain, since the URL parser would also accept a path, a port or a user
 * name.
 */
function asciiDomain(domain: string): string | undefined {
  return domainLetters.test(domain)
    ? address.safeParse(`http://${domain}`).data?.slice('http://'.length, -1)
    : undefined;
}

/** Decodes a label by RFC 3492, which defines the numbers below. A label that is not encoded is returned unchanged. */
function labelInUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const edge = Math.max(label.lastIndexOf('-'), 4);
  const letters = [...label.slice(4, edge)];
  let [code, bias, place] = [128, 72, 0];
  const digits = [...label.slice(letters.length === 0 ? 4 : edge + 1)];
  while (digits.length > 0) {
    const before = place;
    for (let weight = 1, k = 36; ; k += 36) {
      const value = (parseInt(digits.shift() ?? '', 36) + 26) % 36;
      place += value * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (!(value >= threshold)) break;
      weight *= 36 - threshold;
    }
    const count = letters.length + 1;
    let rest = Math.floor((place - before) / (before === 0 ? 700 : 2));
    rest += Math.floor(rest / count);
    for (bias = 0; rest > 455; bias += 36) rest = Math.floor(rest / 35);
    bias += Math.floor((36 * rest) / (rest + 38));
    code += Math.floor(place / count);
    if (!(code <= 0x10_ff_ff)) return label;
    place %= count;
    letters.splice(place, 0, String.fromCodePoint(code));
    place += 1;
  }
  return letters.join('');
}
