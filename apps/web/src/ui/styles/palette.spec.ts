import { describe, expect, test } from '@jest/globals';
import { paletteSheet } from '@stegvis/theme';
import { readFileSync } from 'node:fs';

describe('the palette', () => {
  test('is what the theme makes of the product’s own colours', () => {
    const written = readFileSync(new URL('palette.css', import.meta.url), 'utf8');
    expect(written.trim()).toBe(paletteSheet());
  });
});
