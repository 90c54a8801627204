import { describe, expect, test } from '@jest/globals';
import type { RaciRow } from '@stegvis/contract';
import { cellOfRole, lettersOfPerson, peopleIn, rolesIn } from './raci-cells.js';

const kim = { id: 'kim', name: 'Kim', scope: 'organisation' as const };
const ola = { id: 'ola', name: 'Ola', scope: 'dataset' as const };
const row: RaciRow = {
  step: 7, stepKey: 'analyse-dataset', title: 'Analysera', phase: 'analyse', level: 'dataset',
  responsible: [{ role: 'information-owner', text: '', people: [ola] }],
  accountable: [{ role: 'information-owner', text: '', people: [ola] }],
  consulted: [{ role: 'legal-counsel', text: '', people: [ola, kim] }],
  informed: [{ role: 'coordinator', text: '', people: [kim] }],
};

describe('the matrix of who does what', () => {
  test('by role', () => {
    expect(cellOfRole(row, 'information-owner')).toEqual({ letters: ['R', 'A'], people: [ola] });
    expect(cellOfRole(row, 'archivist')).toEqual({ letters: [], people: [] });
    expect(rolesIn([row])).toEqual(['coordinator', 'information-owner', 'legal-counsel']);
  });

  test('by person: the strongest part counts, one person with many roles once', () => {
    expect(lettersOfPerson(row, 'ola')).toEqual(['R', 'A']);
    expect(lettersOfPerson(row, 'kim')).toEqual(['C']);
    expect(peopleIn([row]).map((person) => person.id)).toEqual(['ola', 'kim']);
  });
});
