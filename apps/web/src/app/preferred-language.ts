import { isLanguage, type Language } from '@stegvis/wording';

const storageKey = 'stegvis.language';

/** Swedish unless the browser prefers English to Swedish. */
export function languageOf(wanted: readonly string[]): Language {
  const known = wanted.map((one) => one.toLowerCase().split('-')[0] ?? '').find(isLanguage);
  return known ?? 'sv';
}

/** The language that was chosen in this browser before, else the one that the browser prefers. */
export function rememberedLanguage(): Language {
  const stored = readStored();
  return stored ?? languageOf(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the browser's preference is used.
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
