import { describe, expect, test } from '@jest/globals';
import { accentSheet, judgeAccent } from './accent.js';
import { contrastOf, type Hex } from './colour.js';

describe('an organisation’s colour', () => {
  test.each([
    ['#0b5c6b', 'fine'],
    ['#e8590c', 'shapes-only'],
    ['#ffdd00', 'too-light'],
    ['#ffffff', 'too-light'],
    ['#0a0a0a', 'nearly-black'],
  ] as const)('%s is %s', (colour, verdict) => {
    expect(judgeAccent(colour).verdict).toBe(verdict);
  });

  test('is used unchanged where it is readable, and darker where it is not', () => {
    expect(judgeAccent('#0b5c6b').used).toBe('#0b5c6b');
    for (const colour of ['#ffdd00', '#e8590c', '#ffffff', '#9be15d'] as const satisfies readonly Hex[]) {
      expect(contrastOf(judgeAccent(colour).used, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('replaces the accent in every scheme, and is unchanged in the line above the header', () => {
    const sheet = accentSheet('#FFDD00');
    expect(sheet).toContain('--brand:#ffdd00');
    for (const scheme of ['light', 'dark', 'auto', 'contrast']) {
      expect(sheet).toContain(`[data-color-scheme=${scheme}]`);
    }
    expect(sheet).not.toContain('--ds-color-accent-base-default:#ffdd00');
  });
});
