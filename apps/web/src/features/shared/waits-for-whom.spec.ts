import { expect, test } from '@jest/globals';
import { formatList, t } from '@stegvis/wording';
import { waitsForWhom } from './waits-for-whom.js';

const sv = {
  t: (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('sv', key, params),
  list: (items: readonly string[]) => formatList('sv', items),
};
const eva = { id: 'e', name: 'Eva' };
const of = { assignees: [], role: 'coordinator' as const, handedBack: null };

test('an open task waits for people by name, or for somebody to get the role', () => {
  expect(waitsForWhom({ ...of, state: 'active', assignees: [eva, { id: 'b', name: 'Bo' }] }, sv)).toBe('Eva och Bo');
  expect(waitsForWhom({ ...of, state: 'waiting' }, sv)).toBe('Ingen har rollen samordnare');
});

test('an open task says who of them handed it back, and why', () => {
  const handedBack = { by: eva, at: '2026-03-02T08:00:00.000Z', reason: 'Bo gör det' };
  expect(waitsForWhom({ ...of, state: 'active', assignees: [eva], handedBack }, sv)).toBe(
    'Eva. Eva säger att uppgiften hör till någon annan: Bo gör det',
  );
});

test('a finished task waits for nobody, which is no vacancy', () => {
  expect(waitsForWhom({ ...of, state: 'done' }, sv)).toBeUndefined();
  expect(waitsForWhom({ ...of, state: 'cancelled' }, sv)).toBeUndefined();
});
