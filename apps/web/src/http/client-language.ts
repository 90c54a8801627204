import type { Language } from '@stegvis/wording';

let current: Language = 'sv';

/** The language that every request asks for; set before the first one, and by the language provider from then on. */
export function setClientLanguage(language: Language): void {
  current = language;
}

export function clientLanguage(): Language {
  return current;
}
