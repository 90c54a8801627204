import { locales, type Language } from './language.js';

/**
 * Writes a number in the reader's language: "12 345,6" in Swedish, "12,345.6" in English, with at most `decimals`
 * decimals.
 */
export function formatNumber(language: Language, value: number, decimals = 1): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value);
}

/** Writes a share of 0-1 as whole per cent: "42 %" in Swedish, "42%" in English. */
export function formatPercent(language: Language, share: number): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** "Anna, Ola och Maria", "Anna, Ola and Maria". */
export function formatList(language: Language, items: readonly string[]): string {
  return listFormat(language, 'conjunction').format(items);
}

/** "Anna, Ola eller Maria", "Anna, Ola or Maria". */
export function formatAlternatives(language: Language, items: readonly string[]): string {
  return listFormat(language, 'disjunction').format(items);
}

const lists = new Map<string, Intl.ListFormat>();

/** Formatters are cached: creating one costs a hundred times as much as using it. */
function listFormat(language: Language, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const known = lists.get(language + type) ?? new Intl.ListFormat(locales[language], { type });
  lists.set(language + type, known);
  return known;
}
