import type { Hex } from './colour.js';
import { scaleOf, type Scheme } from './scale.js';

/** The product's own colours. An organisation's colour takes the place of the accent. */
export const ownColours = {
  accent: '#0b5c6b',
  brand1: '#2f6f5e',
  brand2: '#5b4b8a',
  neutral: '#1d2930',
  info: '#0a6ebd',
  success: '#0b7a34',
  warning: '#c97c0a',
  danger: '#b3261e',
} as const satisfies Record<string, Hex>;

export type ColourName = keyof typeof ownColours;

/** The CSS declarations of one colour in one scheme, with the names of Designsystemet. */
export function declarationsOf(name: ColourName, colour: Hex, scheme: Scheme): string {
  return Object.entries(scaleOf(colour, scheme))
    .map(([step, hex]) => `--ds-color-${name}-${step}:${hex};`)
    .join('');
}

/** Writes rules for each scheme, which the page's `data-color-scheme` selects. */
export function rulesOf(write: (scheme: Scheme) => string): string {
  const light = write('light');
  const dark = write('dark');
  return [
    `:root,[data-color-scheme=light]{${light}}`,
    `[data-color-scheme=dark]{${dark}}`,
    `@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${dark}}}`,
    `[data-color-scheme=contrast]{${write('contrast')}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){[data-color-scheme=auto]{${write('contrast')}}}`,
  ].join('\n');
}

/** The whole palette as a style sheet. */
export function paletteSheet(): string {
  const names = [
    'accent',
    'brand1',
    'brand2',
    'neutral',
    'info',
    'success',
    'warning',
    'danger',
  ] as const satisfies readonly ColourName[];
  const focus: Readonly<Record<Scheme, string>> = {
    light: '--ds-color-focus-inner:#ffffff;--ds-color-focus-outer:#0b2530;',
    dark: '--ds-color-focus-inner:#0b1216;--ds-color-focus-outer:#ffffff;',
    contrast: '--ds-color-focus-inner:#000000;--ds-color-focus-outer:#ffe14d;',
  };
  const kind: Readonly<Record<Scheme, string>> = {
    light: 'color-scheme:light;',
    dark: 'color-scheme:dark;',
    contrast: 'color-scheme:dark;',
  };
  return rulesOf(
    (scheme) =>
      `${kind[scheme]}${names.map((name) => declarationsOf(name, ownColours[name], scheme)).join('')}${focus[scheme]}`,
  );
}
