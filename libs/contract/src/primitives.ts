import { z } from 'zod';
import { mailAddress } from './mail-address.js';
import { cleanText, isVisible } from './text-form.js';

/** Any UUID is read; new ones are version 7. */
export const uuid = z.guid();
export const localDate = z.iso.date();
export const instant = z.iso.datetime();

const refusing = (code: string, isRight: (value: string) => boolean, abort = false) =>
  z.refine<string>(isRight, { error: code, params: { code }, abort });
/** Whoever writes only what nobody sees has written something, and is told what became of it. */
const visible = refusing('nothing-visible', (value) => value.trim() === '' || isVisible(cleanText(value)), true);

/** Text in its normal form, which may be empty: an answer, a key, what a file calls its sheet. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(cleanText)
    .max(max)
    .check(refusing('control-character', (value) => !value.includes('\u0000')));

/** One line of text in its normal form: something to see, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .check(visible)
    .overwrite(cleanText)
    .min(1)
    .max(max)
    .check(refusing('control-character', (value) => !/\p{Cc}/u.test(value)));

/** The name of a person or an organisation. It stands in mails to people outside, whose programs make links of what looks like one; nobody
 *  turns the direction of writing in it by chance. */
export const nameLine = (max: number) =>
  z
    .string()
    .check(refusing('control-character', (value) => !/[\u2028\u2029\u202D\u202E]/.test(value)))
    .pipe(line(max))
    .check(refusing('link-in-name', (value) => !/:\/\/|www\./i.test(value)));

/** Free text in its normal form, several lines. NUL cannot be stored by PostgreSQL. */
export const prose = (max = 10_000) => text(max).check(visible).min(1);

/** A page of the web. With a name or a password in it, whoever reads it would get somebody's secret. */
export const link = z
  .string()
  .overwrite(cleanText)
  .check(z.url({ protocol: /^https?$/ }))
  .max(2000)
  .check(
    refusing('link-with-password', (value) => !/^https?:[\\/]*[^\\/?#]*@/i.test(value.replaceAll(/[\t\n\r]/g, ''))),
  );

const label = '[a-z0-9\u00DF-\u00F6\u00F8-\u017F]';
const addressPattern = new RegExp(
  `^(?!\\.|.*\\.\\.)[\\w'+.-]*[\\w+-]@(?:${label}(?:${label}|-)*\\.)+(?:(?!\\d)${label}{2,}|xn--[a-z0-9-]+)$`,
);
/** An address in its one form; its domain may have letters beyond ASCII, which mail servers are told as `xn--`. */
export const email = z
  .string()
  .overwrite(mailAddress)
  .max(254)
  .check(refusing('invalid-email', (value) => addressPattern.test(value)));
/** What somebody says is an address, to be looked for among those that there are. */
export const writtenAddress = z.string().overwrite(mailAddress).min(1).max(254);
export const language = z.enum(['sv', 'en']);

/** Passwords are measured in length only; 12 characters at least, since no other rule makes them harder to guess. */
export const newPassword = z.string().min(12).max(200);

/** Bytes that one uploaded file may have. */
export const fileLimit = 50 * 1024 * 1024;

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  format: z.enum(['json', 'csv', 'xlsx']).optional(),
  /** Before Accept-Language: a link to a file carries no header of ours. */
  language: language.optional(),
};

export const booleanQuery = z.enum(['true', 'false']).transform((value) => value === 'true');

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.number().int(), limit: z.number().int(), total: z.number().int() });

/** The least that a page needs to name a person or a thing and link to it. */
export const personRef = z.object({ id: uuid, name: z.string() });
/** An address that somebody proposes for another, who has an account and decides. */
export const addressProposal = z.object({ email: z.string(), by: personRef, at: instant });
export const datasetRef = z.object({ id: uuid, title: z.string() });
