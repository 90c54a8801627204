import { locales, type Language } from '@stegvis/wording';

/** "samordnare" as it stands first in a cell or a list: "Samordnare". */
export function capitalise(language: Language, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);
}
