export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The English locale is the British one, so that the order of dates and the first day of the week are as Swedish
 * readers expect.
 */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

export const defaultTimeZone = 'Europe/Stockholm';

export function isLanguage(value: string): value is Language {
  return value === 'sv' || value === 'en';
}
