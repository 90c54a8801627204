import { colourSchemes, type ColourScheme } from '@stegvis/contract';
import { accentSheet, isHex } from '@stegvis/theme';
import type { Language } from '@stegvis/wording';

/** The storage key that `early.js` reads before the first paint. */
const storageKey = 'stegvis.look';

interface Look {
  readonly scheme: ColourScheme;
  readonly sheet: string;
  readonly language: Language;
}

export function rememberedScheme(): ColourScheme {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    const scheme: unknown = typeof kept === 'object' && kept !== null && 'scheme' in kept ? kept.scheme : null;
    return colourSchemes.find((one) => one === scheme) ?? 'auto';
  } catch {
    return 'auto';
  }
}

let worn: CSSStyleSheet | null = null;

/**
 * Applies the organisation's colour to the whole page; null for the product's own. It replaces the style sheet that
 * `early.js` added.
 */
function wear(colour: string | null): string {
  const text = colour !== null && isHex(colour) ? accentSheet(colour) : '';
  worn ??= document.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  worn.replaceSync(text);
  if (!document.adoptedStyleSheets.includes(worn)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, worn];
  return text;
}

/** Applies the look, and stores it for the first paint of the next visit. */
export function dress(scheme: ColourScheme, colour: string | null, language: Language): void {
  document.documentElement.dataset['colorScheme'] = scheme;
  const look: Look = { scheme, sheet: wear(colour), language };
  try {
    localStorage.setItem(storageKey, JSON.stringify(look));
  } catch {
    // Without storage the choice is lost at the next visit, which does no harm.
  }
}
