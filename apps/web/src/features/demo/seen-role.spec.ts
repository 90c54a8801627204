import { expect, test } from '@jest/globals';
import { seenRole } from './seen-role.js';

const jonas = { id: 'jonas', name: 'Jonas Lund', role: 'information-owner' } as const;
const ofOneDataset = { role: 'system-maintainer', roundId: null, datasetId: 'd', onBehalfOf: null } as const;

test('a person on offer is shown in the role that they are offered for', () => {
  expect(seenRole('jonas', [jonas], [ofOneDataset])).toBe('information-owner');
});

test('other people are shown in a role of theirs, also of one dataset only, or in none', () => {
  expect(seenRole('eva', [jonas], [ofOneDataset])).toBe('system-maintainer');
  expect(seenRole('eva', [jonas], [])).toBeNull();
});
