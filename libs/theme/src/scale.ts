import { contrastOf, lightnessOf, luminanceAt, muted, withLuminance, type Hex } from './colour.js';

export const schemes = ['light', 'dark', 'contrast'] as const;
export type Scheme = (typeof schemes)[number];

/**
 * How light each step of a scale is. The names and figures are Designsystemet's (MIT, Digitaliseringsdirektoratet), so
 * that its components look right in any colour.
 */
const luminances = {
  'background-default': { light: 1, dark: 0.009, contrast: 0.001 },
  'background-tinted': { light: 0.9, dark: 0.014, contrast: 0.0065 },
  'surface-default': { light: 1, dark: 0.021, contrast: 0.015 },
  'surface-tinted': { light: 0.81, dark: 0.027, contrast: 0.015 },
  'surface-hover': { light: 0.7, dark: 0.036, contrast: 0.028 },
  'surface-active': { light: 0.59, dark: 0.056, contrast: 0.045 },
  'border-subtle': { light: 0.5, dark: 0.08, contrast: 0.26 },
  'border-default': { light: 0.19, dark: 0.22, contrast: 0.4 },
  'border-strong': { light: 0.11, dark: 0.39, contrast: 0.6 },
  'text-subtle': { light: 0.11, dark: 0.39, contrast: 0.57 },
  'text-default': { light: 0.0245, dark: 0.84, contrast: 0.86 },
} as const satisfies Record<string, Record<Scheme, number>>;

type Graded = keyof typeof luminances;
export type Step =
  Graded | 'base-default' | 'base-hover' | 'base-active' | 'base-contrast-subtle' | 'base-contrast-default';
export type Scale = Readonly<Record<Step, Hex>>;

/** Every shade that the product needs of one colour, in one scheme. */
export function scaleOf(colour: Hex, scheme: Scheme): Scale {
  const quiet = scheme === 'dark' ? muted(colour, 0.7) : colour;
  const at = (step: Graded): Hex => withLuminance(quiet, luminances[step][scheme]);
  const base = basesOf(colour, scheme);
  return {
    'background-default': at('background-default'),
    'background-tinted': at('background-tinted'),
    'surface-default': at('surface-default'),
    'surface-tinted': at('surface-tinted'),
    'surface-hover': at('surface-hover'),
    'surface-active': at('surface-active'),
    'border-subtle': at('border-subtle'),
    'border-default': at('border-default'),
    'border-strong': at('border-strong'),
    'text-subtle': at('text-subtle'),
    'text-default': at('text-default'),
    'base-default': base.rest,
    'base-hover': base.hover,
    'base-active': base.active,
    'base-contrast-subtle': quietTextOn(base.rest),
    'base-contrast-default': textOn(base.rest),
  };
}

function basesOf(colour: Hex, scheme: Scheme): { readonly rest: Hex; readonly hover: Hex; readonly active: Hex } {
  const own = lightnessOf(colour);
  const turned = own <= 30 ? 70 : 100 - own;
  const lightness = scheme === 'light' ? own : turned;
  const away = lightness <= 30 || (lightness >= 49 && lightness <= 65) ? 8 : -8;
  const at = (one: number) => withLuminance(colour, luminanceAt(one));
  return {
    rest: scheme === 'light' ? colour : at(lightness),
    hover: at(lightness + away),
    active: at(lightness + 2 * away),
  };
}

/** White where it is readable, else black: one of them always reaches 4.5:1. */
export function textOn(colour: Hex): Hex {
  return contrastOf(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#000000';
}

function quietTextOn(colour: Hex): Hex {
  const lightness = lightnessOf(colour);
  const away = lightness <= 40 || lightness >= 60 ? 60 : 50;
  return withLuminance(colour, luminanceAt(textOn(colour) === '#ffffff' ? lightness + away : lightness - away));
}
