export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** English in the British way, so that dates and weeks stand as Swedish readers expect them. */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

export const defaultTimeZone = 'Europe/Stockholm';

export function isLanguage(value: string): value is Language {
  return value === 'sv' || value === 'en';
}
