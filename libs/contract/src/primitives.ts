import { z } from 'zod';
import { mailAddress } from './mail-address.js';
import { cleanText, isVisible } from './text-form.js';

/** Any UUID is accepted; new ones are version 7. */
export const uuid = z.guid();
export const localDate = z.iso.date();
export const instant = z.iso.datetime();

const refusing = (code: string, isRight: (value: string) => boolean, abort = false) =>
  z.refine<string>(isRight, { error: code, params: { code }, abort });
/** A text of invisible characters only is refused, so that the writer hears of it. */
const visible = refusing('nothing-visible', (value) => value.trim() === '' || isVisible(cleanText(value)), true);

/** Text in its normal form, which may be empty: an answer, a key, the name of a sheet. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(cleanText)
    .max(max)
    .check(refusing('control-character', (value) => !value.includes('\u0000')));

/**
 * One line of text in its normal form, with something visible and without control characters. A tab, which comes with
 * cells that are pasted from a spreadsheet, is a space.
 */
export const line = (max: number) =>
  z
    .string()
    .check(visible)
    .overwrite((value) => cleanText(value).replaceAll('\t', ' '))
    .min(1)
    .max(max)
    .check(refusing('control-character', (value) => !/\p{Cc}/u.test(value)));

/**
 * The name of a person or an organisation. Names are in mails to other people, whose mail programs turn what looks like
 * an address into a link. Line separators and characters that override the direction of writing are refused instead of
 * removed, since nobody types them by mistake.
 */
export const nameLine = (max: number) =>
  z
    .string()
    .check(refusing('control-character', (value) => !/[\u2028\u2029\u202D\u202E]/.test(value)))
    .pipe(line(max))
    .check(refusing('link-in-name', (value) => !/:\/\/|www\./i.test(value)));

/** Text of several lines in its normal form. PostgreSQL cannot store NUL. */
export const prose = (max = 10_000) => text(max).check(visible).min(1);

/** An address of the web, without a user name or password: everybody who can see the link would read them. */
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
/** A mail address in its one form. Its domain may have letters beyond ASCII, which mail servers get as `xn--`. */
export const email = z
  .string()
  .overwrite(mailAddress)
  .max(254)
  .check(refusing('invalid-email', (value) => addressPattern.test(value)));
/** A text to look for among the stored addresses; it need not be a valid address. */
export const writtenAddress = z.string().overwrite(mailAddress).min(1).max(254);
export const language = z.enum(['sv', 'en']);

/**
 * The only rule about characters is the length, 12 or more, since no rule about kinds of characters makes passwords
 * harder to guess.
 */
export const newPassword = z.string().min(12).max(200);

/** The greatest size of an uploaded file, in bytes. */
export const fileLimit = 50 * 1024 * 1024;

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  format: z.enum(['json', 'csv', 'xlsx']).optional(),
  /** Overrides Accept-Language, since a link to a file cannot carry our headers. */
  language: language.optional(),
};

export const booleanQuery = z.enum(['true', 'false']).transform((value) => value === 'true');

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.number().int(), limit: z.number().int(), total: z.number().int() });

/** The least that a page needs to name a person or a thing and link to it. */
export const personRef = z.object({ id: uuid, name: z.string() });
/** An address that somebody proposes for a person with an account, who then decides. */
export const addressProposal = z.object({ email: z.string(), by: personRef, at: instant });
export const datasetRef = z.object({ id: uuid, title: z.string() });
