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

let sheet: CSSStyleSheet | null = null;

/**
 * Applies the organisation's colour to the whole page; null for the product's own. It replaces the style sheet that
 * `early.js` added.
 */
function applyColour(colour: string | null): string {
  const text = colour !== null && isHex(colour) ? accentSheet(colour) : '';
  sheet ??= document.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  sheet.replaceSync(text);
  const { adoptedStyleSheets: adopted } = document;
  if (!adopted.includes(sheet)) document.adoptedStyleSheets = [...adopted, sheet];
  return text;
}

/** Applies the look, and stores it for the first paint of the next visit. */
export function applyLook(scheme: ColourScheme, colour: string | null, language: Language): void {
  document.documentElement.dataset['colorScheme'] = scheme;
  const look: Look = { scheme, sheet: applyColour(colour), language };
  try {
    localStorage.setItem(storageKey, JSON.stringify(look));
  } catch {
    // Without storage the choice is lost at the next visit, which does no harm.
  }
}
