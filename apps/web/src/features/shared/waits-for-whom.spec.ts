import { expect, test } from '@jest/globals';
import { formatList, t } from '@stegvis/wording';
import { waitsForWhom } from './waits-for-whom.js';

const sv = {
  t: (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('sv', key, params),
  list: (items: readonly string[]) => formatList('sv', items),
};
const eva = { id: 'e', name: 'Eva' };

test('an open task waits for people by name, or for somebody to get the role', () => {
  expect(waitsForWhom({ state: 'active', assignees: [eva, { id: 'b', name: 'Bo' }], role: 'coordinator' }, sv)).toBe(
    'Eva och Bo',
  );
  expect(waitsForWhom({ state: 'waiting', assignees: [], role: 'coordinator' }, sv)).toBe(
    'Ingen har rollen samordnare',
  );
});

test('a finished task waits for nobody, which is no vacancy', () => {
  expect(waitsForWhom({ state: 'done', assignees: [], role: 'coordinator' }, sv)).toBeUndefined();
  expect(waitsForWhom({ state: 'cancelled', assignees: [], role: 'coordinator' }, sv)).toBeUndefined();
});
