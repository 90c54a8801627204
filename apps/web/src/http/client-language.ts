import type { Language } from '@stegvis/wording';

let current: Language = 'sv';

/** The language that every request asks for; set before anything is asked, and by the language provider with every change. */
export function setClientLanguage(language: Language): void {
  current = language;
}

export function clientLanguage(): Language {
  return current;
}
