import { colourSchemes, type ColourScheme } from '@stegvis/contract';
import { accentSheet, isHex } from '@stegvis/theme';
import type { Language } from '@stegvis/wording';

/** What `early.js` reads before the first paint. */
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

/** The organisation's colour over the whole page; null for the product's own. What `early.js` put on is taken over. */
function wear(colour: string | null): string {
  const text = colour !== null && isHex(colour) ? accentSheet(colour) : '';
  worn ??= document.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  worn.replaceSync(text);
  if (!document.adoptedStyleSheets.includes(worn)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, worn];
  return text;
}

/** Dresses the page, and remembers how for the next visit's first paint. */
export function dress(scheme: ColourScheme, colour: string | null, language: Language): void {
  document.documentElement.dataset['colorScheme'] = scheme;
  const look: Look = { scheme, sheet: wear(colour), language };
  try {
    localStorage.setItem(storageKey, JSON.stringify(look));
  } catch {
    // A browser that keeps nothing looks again next time.
  }
}
