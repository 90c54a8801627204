import { describe, expect, test } from '@jest/globals';
import { contrastOf, luminanceOf, withLuminance, type Hex } from './colour.js';
import { ownColours } from './palette.js';
import { scaleOf, schemes } from './scale.js';

const colours: readonly Hex[] = [
  ...Object.values(ownColours),
  '#ffdd00',
  '#ffffff',
  '#000000',
  '#ff0000',
  '#00ff00',
  '#7a7a7a',
];

describe('contrast', () => {
  test('is as WCAG defines it', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('a colour gets the luminance that is asked for', () => {
    for (const colour of colours) expect(luminanceOf(withLuminance(colour, 0.19))).toBeCloseTo(0.19, 1);
  });
});

describe.each(schemes)('a scale in %s', (scheme) => {
  test.each(colours)('made of %s is readable', (colour) => {
    const scale = scaleOf(colour, scheme);
    for (const ground of ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'] as const) {
      expect(contrastOf(scale['text-default'], scale[ground])).toBeGreaterThanOrEqual(7);
      expect(contrastOf(scale['text-subtle'], scale[ground])).toBeGreaterThanOrEqual(4.5);
      // Borders of fields need a contrast of three to one against their background.
      expect(contrastOf(scale['border-default'], scale[ground])).toBeGreaterThanOrEqual(3);
    }
    expect(contrastOf(scale['base-contrast-default'], scale['base-default'])).toBeGreaterThanOrEqual(4.5);
  });
});

test('the product’s own light scale equals the one that Designsystemet’s generator makes', () => {
  // Figures of `npx @digdir/designsystemet` 1.15 for its own blue.
  const scale = scaleOf('#0062ba', 'light');
  expect(scale).toMatchObject({
    'background-tinted': '#eef4fa',
    'surface-tinted': '#ddeaf6',
    'border-subtle': '#99c0e3',
    'text-subtle': '#005db1',
    'text-default': '#002c54',
    'base-default': '#0062ba',
    'base-hover': '#004f96',
    'base-contrast-default': '#ffffff',
  });
});
