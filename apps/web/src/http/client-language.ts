import type { Language } from '@stegvis/wording';

let current: Language = 'sv';

/** The language of every request; set before the first one, and by the language provider with every change. */
export function setClientLanguage(language: Language): void {
  current = language;
}

export function clientLanguage(): Language {
  return current;
}
