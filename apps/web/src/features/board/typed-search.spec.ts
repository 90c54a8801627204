import { describe, expect, test } from '@jest/globals';
import { followAddress, searchOf, typeSearch } from './typed-search.js';

const typed = (text: string, from = searchOf('')) =>
  [...text].reduce((before, _letter, index) => typeSearch(before, text.slice(0, index + 1)), from);

describe('a search that is mirrored in the address', () => {
  test('keeps every letter, however late the address is and whatever it shows meanwhile', () => {
    const fast = typed('konst');
    expect(followAddress(fast, 'ko')).toEqual({ text: 'konst', seen: 'ko', asked: ['kon', 'kons', 'konst'] });
    expect(followAddress(followAddress(fast, 'ko'), 'konst')).toEqual({ text: 'konst', seen: 'konst', asked: [] });
  });

  test('follows the address when something else changed it', () => {
    expect(followAddress(followAddress(typed('konst'), 'konst'), '')).toEqual(searchOf(''));
    expect(followAddress(typed('konst'), 'vatten')).toEqual(searchOf('vatten'));
  });

  test('does not take a blank for another search', () => {
    expect(typeSearch(searchOf('konst'), 'konst ')).toEqual({ text: 'konst ', seen: 'konst', asked: [] });
  });
});
