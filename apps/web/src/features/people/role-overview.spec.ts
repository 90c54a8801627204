import { expect, test } from '@jest/globals';
import { overviewOf } from './role-overview.js';
import { presetOf } from './roles-page.js';

const anna = { id: 'a', name: 'Anna' };
const ola = { id: 'o', name: 'Ola' };

test('a role shows its holders for the organisation and counts the narrower ones once each', () => {
  const rows = overviewOf([
    { role: 'coordinator', person: anna, roundId: null, datasetId: null },
    { role: 'information-owner', person: ola, roundId: null, datasetId: 'd1' },
    { role: 'information-owner', person: ola, roundId: null, datasetId: 'd2' },
    { role: 'project-leader', person: anna, roundId: 'r1', datasetId: null },
  ]);
  expect(rows).toHaveLength(10);
  expect(rows.filter((row) => row.organisation.length + row.rounds + row.datasets > 0)).toEqual([
    { role: 'coordinator', organisation: ['Anna'], rounds: 0, datasets: 0 },
    { role: 'project-leader', organisation: [], rounds: 1, datasets: 0 },
    { role: 'information-owner', organisation: [], rounds: 0, datasets: 1 },
  ]);
});

test('a vacancy fills in the form, an unknown role does not', () => {
  expect(presetOf(new URLSearchParams('give=information-owner&forDataset=d'))).toEqual({
    role: 'information-owner',
    datasetId: 'd',
  });
  expect(presetOf(new URLSearchParams('give=king'))).toEqual({});
});
