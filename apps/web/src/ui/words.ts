import { locales, type Language } from '@stegvis/wording';

/** "samordnare" at the beginning of a cell or list: "Samordnare". */
export function capitalise(language: Language, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);
}
