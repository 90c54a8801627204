import { describe, expect, test } from '@jest/globals';
import type { RaciRow } from '@stegvis/contract';
import { cellOfRole, lettersOfPerson, peopleIn, rolesIn } from './raci-cells.js';

const kim = { id: 'kim', name: 'Kim', scope: 'organisation' as const };
const ola = { id: 'ola', name: 'Ola', scope: 'dataset' as const };
const row: RaciRow = {
  step: 7,
  stepKey: 'analyse-dataset',
  title: 'Analysera',
  phase: 'analyse',
  level: 'dataset',
  responsible: [{ role: 'information-owner', text: '', people: [ola], vacant: false }],
  accountable: [{ role: 'information-owner', text: '', people: [ola], vacant: false }],
  consulted: [{ role: 'legal-counsel', text: '', people: [ola, kim], vacant: false }],
  informed: [{ role: 'coordinator', text: '', people: [kim], vacant: false }],
};

describe('the matrix of who does what', () => {
  test('by role', () => {
    expect(cellOfRole(row, 'information-owner')).toEqual({ letters: ['R', 'A'], people: [ola], vacant: false });
    expect(
      cellOfRole(
        { ...row, accountable: [{ role: 'information-owner', text: '', people: [], vacant: true }] },
        'information-owner',
      ).vacant,
    ).toBe(true);
    expect(cellOfRole(row, 'archivist')).toEqual({ letters: [], people: [], vacant: false });
    expect(rolesIn([row])).toEqual(['coordinator', 'information-owner', 'legal-counsel']);
  });

  test('by person: the strongest letter counts, and a person with many roles counts once', () => {
    expect(lettersOfPerson(row, 'ola')).toEqual(['R', 'A']);
    expect(lettersOfPerson(row, 'kim')).toEqual(['C']);
    expect(peopleIn([row]).map((person) => person.id)).toEqual(['ola', 'kim']);
  });
});
