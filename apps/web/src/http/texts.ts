import type { Language } from '@stegvis/wording';
import { take } from 'virtual:stegvis-texts';

const fetches: Readonly<Record<Language, () => Promise<{ dictionary: Readonly<Record<string, unknown>> }>>> = {
  sv: () => import('virtual:stegvis-texts/sv'),
  en: () => import('virtual:stegvis-texts/en'),
};

const there = new Set<Language>();
const listeners = new Set<() => void>();

export const hasTexts = (language: Language): boolean => there.has(language);

/** Loads the texts of a language once. Rejects on failure; a later call tries again. */
export async function loadTexts(language: Language): Promise<void> {
  if (there.has(language)) return;
  addTexts(language, (await fetches[language]()).dictionary);
  for (const listener of listeners) listener();
}

/** Adds texts that have been loaded otherwise. */
export function addTexts(language: Language, dictionary: Readonly<Record<string, unknown>>): void {
  take(language, dictionary);
  there.add(language);
}

export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
