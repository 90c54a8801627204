import { isLanguage, type Language } from '@stegvis/wording';

const storageKey = 'stegvis.language';

/** Swedish unless the browser asks for English before Swedish. */
export function languageOf(wanted: readonly string[]): Language {
  const known = wanted.map((one) => one.toLowerCase().split('-')[0] ?? '').find(isLanguage);
  return known ?? 'sv';
}

/** What was chosen in this browser before, else what the browser asks for. */
export function rememberedLanguage(): Language {
  const stored = readStored();
  return stored ?? languageOf(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function readStored(): Language | null {
  try {
    const value = localStorage.getItem(storageKey);
    return value !== null && isLanguage(value) ? value : null;
  } catch {
    return null;
  }
}
