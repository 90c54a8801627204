import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, isVisible } from './text-form.js';

const kept = [
  'Anna Ek',
  'Två\nrader\tmed tabb',
  '👩🏽‍💻 👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 ☺️ ☺︎ 1️⃣ 🇸🇪',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'می‌خواهم',
  'क्‍ष',
  'Åsa Öberg, Łódź, Đorđe, Ørsted, Čállit',
  'العربية',
];

describe('the normal form of a text', () => {
  test.each(kept)('leaves %s unchanged', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test.each([
    ['A\u030Angstro\u0308m', 'Ångström'],
    ['Lek\u00ADplatser', 'Lekplatser'],
    ['Lek\u200Bplatser\uFEFF', 'Lekplatser'],
    ['\u202Aanna\u202C', 'anna'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['\u2066a\u2069\u200E\u200F\u061C', 'a'],
    ['Bad\u00A0platser\u2009och\u3000bryggor', 'Bad platser och bryggor'],
    ['a\r\nb\rc\u2028d\vf', 'a\nb\nc\nd\nf'],
    ['a\u0007b\u0085c\u009Fd', 'ab\ncd'],
    ['ab\u200Dc\u200Cd', 'abcd'],
    ['12\u200D34', '1234'],
    ['👩\u200D\u200B💻', '👩‍💻'],
    ['می\u200C\u200Cخواهم', 'میخواهم'],
    ['👩\u200D', '👩'],
    ['a\uFE0F\u034F', 'a'],
    ['D-1\uFE0F', 'D-1'],
    ['x\u{E0041}\u{E0042}', 'x'],
    ['🏴\u{E0041}\u{E0042}', '🏴'],
    ['a\u034F\u030A', 'å'],
    ['\u3164\u115F\uFFA0\u2800', ''],
    ['\u0308\u200D\u094D\u200D\u06CC', '\u094D\u0308\u200D\u06CC'],
    ['क\u200D\u094D\u200C\u0338', 'क\u200D\u0338\u094D'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  /** Mostly characters that the normal form treats specially, mixed with any others. */
  const odd = fc.constantFrom(
    ...Array.from(
      'aÅ1 \n\t\r\u00AD\u0000\u0007\u0085\u00A0\u0308\u030A\u034F\u0600\u0645\u06CC\u0915\u094D\u1100\u1161\u115F\u200B\u200C\u200D\u200E\u202A\u202E\u2066\u2028\u2800\uFE0E\uFE0F\uFEFF\u20E3❤☺',
    ),
    ...['👩', '💻', '🏽', '🏴', '\u{E0067}', '\u{E0062}', '\u{E007F}', '\u{1D173}', '\u{E0100}'],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd, { maxLength: 30 }).map((parts) => parts.join('')),
    fc
      .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 1 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  test('is NFC, is the same when applied twice, and holds no invisible characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(cleanText(text.normalize('NFD'))).toBe(clean);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(
          // eslint-disable-next-line no-control-regex -- control characters are what is looked for
          /[\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\r\v\f\u0001-\u0008\u007F-\u009F]/,
        );
      }),
      { numRuns: 5_000 },
    );
  });

  test('takes time proportional to the length of the text, whatever the text repeats', () => {
    // With the square of the length, this test would not end.
    const length = 2_000_000;
    const texts = ['\u200D', '\u200B', '\uFE0F', '\u{E0041}', '🏴\u{E0041}', 'ا\u200C', '👩\u200D', '\u0308', '\u202E'];
    for (const one of texts) {
      expect(cleanText(one.repeat(length / one.length)).length).toBeLessThanOrEqual(length);
    }
  });
});

test.each(['', ' ', '\u0308', '\u200B', '\u3164', '\u2800', '\uFE0F\u200D'])('%j has nothing visible', (text) => {
  expect(isVisible(cleanText(text))).toBe(false);
});
test.each(['a', '1', '-', '👩‍💻', '€', 'å'])('%s is visible', (text) => {
  expect(isVisible(cleanText(text))).toBe(true);
});
