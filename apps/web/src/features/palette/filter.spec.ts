import { describe, expect, test } from '@jest/globals';
import { answers } from './filter.js';

describe('a command', () => {
  test.each([
    ['', 'Ny omgång'],
    ['omgang', 'Ny omgång'],
    ['byt mör', 'Byt till mörkt'],
    ['MÖRKT BYT', 'Byt till mörkt'],
  ])('matches %p with %p', (asked, text) => expect(answers(asked, text)).toBe(true));

  test.each([
    ['gång', 'Ny omgång'],
    ['ny lista', 'Ny omgång'],
  ])('does not match %p with %p', (asked, text) => expect(answers(asked, text)).toBe(false));
});
