import { expect, test } from '@jest/globals';
import { t } from '@stegvis/wording';
import { rolesInWords } from './roles-in-words.js';

const swedish = { language: 'sv', t: (key: Parameters<typeof t>[1]) => t('sv', key) } as const;

test('roles are named once, in order', () => {
  expect(rolesInWords(swedish, ['information-owner', 'legal-counsel', 'information-owner'])).toBe(
    'Informationsägare, jurist',
  );
  expect(rolesInWords(swedish, [])).toBe('');
});
