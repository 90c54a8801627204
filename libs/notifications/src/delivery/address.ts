import { domainToASCII } from 'node:url';
import { oneLine } from '../mails/plain.js';

/** A display name for people and exactly one address for the server. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const addressSpec = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`, 'u');

/**
 * Returns exactly one addr-spec (RFC 5322, 3.4.1, dot-atoms only, at most 254 characters, 64 before the @), or null.
 * Lists, comments, quoted parts, routes and line breaks are all refused, so that one string can never become two
 * recipients.
 */
export function parseAddress(text: string): string | null {
  if (text.length > 254 || !addressSpec.test(text)) return null;
  return text.indexOf('@') <= 64 ? text : null;
}

/** Parses `Name <address>` or a bare address, as it is written in a setting; null when it is neither. */
export function parseMailbox(text: string): Mailbox | null {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))\s*$/.exec(text);
  if (match === null) return null;
  const address = parseAddress(match[2] ?? match[3] ?? '');
  return address === null ? null : { name: displayName(match[1] ?? ''), address };
}

/**
 * Returns the address as mail servers know it: letters beyond ASCII in the domain are encoded as `xn--`. An invalid
 * domain is returned unchanged, so that the server refuses it.
 */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at));
}

/** A display name that cannot break out of its header, at most 100 characters. */
export function displayName(name: string): string {
  return oneLine(name.replace(/["<>\\]/g, ' '), 100);
}
