import { expect, test } from '@jest/globals';
import { languageOf } from './preferred-language.js';

test.each([
  [['sv-SE', 'en'], 'sv'],
  [['en-GB', 'sv'], 'en'],
  [['de', 'en'], 'en'],
  [['fi', 'no'], 'sv'],
  [[], 'sv'],
])('a browser that asks for %j gets %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});
