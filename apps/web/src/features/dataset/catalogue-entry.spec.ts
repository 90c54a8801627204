import { expect, test } from '@jest/globals';
import { gapsOf, getsEntry } from './catalogue-entry.js';

const round = {
  roundId: 'r',
  name: 'Våren',
  state: 'in' as const,
  outcome: null,
  ground: null,
  retestOn: null,
  decisionTaskId: null,
  published: false,
};
const full = {
  description: 'Alla badplatser',
  contactName: 'Ola',
  contactEmail: 'ola@exempel.example',
  owner: { id: 'o', name: 'Ola' },
  rounds: [round],
};

test('an entry lacks what nobody has written, and what a later step adds', () => {
  expect(gapsOf({ description: ' ', contactName: 'Ola', contactEmail: null, owner: null, rounds: [] })).toEqual([
    'description',
    'contact',
    'owner',
    'export',
    'metadata',
  ]);
  expect(gapsOf(full)).toEqual(['export', 'metadata']);
  expect(gapsOf({ ...full, rounds: [{ ...round, published: true }] })).toEqual([]);
});

test('a dataset that the latest round refused gets no entry', () => {
  expect([
    getsEntry({ rounds: [] }),
    getsEntry(full),
    getsEntry({ rounds: [{ ...round, state: 'refused' }, round] }),
    getsEntry({ rounds: [round, { ...round, state: 'refused' }] }),
  ]).toEqual([true, true, false, true]);
});
