import { z } from 'zod';

/** Any UUID is read; new ones are version 7. */
export const uuid = z.guid();
export const localDate = z.iso.date();
export const instant = z.iso.datetime();

/** One line of text: trimmed, not empty, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Cc}/u.test(value), { error: 'control-character', params: { code: 'control-character' } });

/** The name of a person or an organisation. It stands in mails to people outside, whose programs make links of what looks like one. */
export const nameLine = (max: number) =>
  line(max)
    .refine((value) => !/[\u2028\u2029\u202A-\u202E\u2066-\u2069]/.test(value), {
      error: 'control-character',
      params: { code: 'control-character' },
    })
    .refine((value) => !/:\/\/|www\./i.test(value), { error: 'link-in-name', params: { code: 'link-in-name' } });

/** Free text, several lines. NUL cannot be stored by PostgreSQL. */
export const prose = (max = 10_000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), {
      error: 'control-character',
      params: { code: 'control-character' },
    });

/** A page of the web. With a name or a password in it, whoever reads it would get somebody's secret. */
export const link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((value) => !/^https?:[\\/]*[^\\/?#]*@/i.test(value.replaceAll(/[\t\n\r]/g, '')), {
    error: 'link-with-password',
    params: { code: 'link-with-password' },
  });

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

const ascii = z.email();
/** An address as people write it: its domain may have letters beyond ASCII, which mail programs translate. */
export const contactAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine(
    (value) =>
      ascii.safeParse(
        value.replace(/@.*$/u, (domain) =>
          domain.replace(/[\p{L}\p{N}]/gu, (letter) => (letter > '\x7F' ? 'x' : letter)),
        ),
      ).success,
    { error: 'invalid-email', params: { code: 'invalid-email' } },
  );
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
