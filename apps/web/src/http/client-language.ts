import type { Language } from '@stegvis/wording';

let current: Language = 'sv';

/** The language that every request asks for; set by the language provider before anything is drawn. */
export function setClientLanguage(language: Language): void {
  current = language;
}

export function clientLanguage(): Language {
  return current;
}
