import { describe, expect, test } from '@jest/globals';
import { RolesToday, type Held } from './roles-today.js';

const today = '2026-03-02';
const held = (personId: string, place: Partial<Held> = {}): Held => ({
  role: 'information-owner',
  personId,
  roundId: null,
  datasetId: null,
  from: null,
  to: null,
  name: personId,
  ...place,
});

describe('places with the same holders', () => {
  const roles = new RolesToday(
    [
      held('anna'),
      held('bo', { datasetId: 'one' }),
      held('bo', { datasetId: 'two' }),
      held('cia', { datasetId: 'three' }),
      held('bo', { datasetId: 'four', roundId: 'spring' }),
    ],
    [],
    today,
    true,
  );

  test('have one name, and nobody else has it', () => {
    expect(roles.placeOf('spring', 'one')).toBe(roles.placeOf('spring', 'two'));
    const others = ['one', 'three', 'four', 'none', null].map((dataset) => roles.placeOf('spring', dataset));
    expect(new Set(others).size).toBe(4);
    expect(roles.placeOf('spring', 'none')).toBe(roles.placeOf('spring', null));
    expect(roles.placeOf('spring', 'one')).not.toBe(roles.placeOf('autumn', 'one'));
  });

  test('still return their own holders', () => {
    const ownersOf = (dataset: string, round = 'spring') =>
      roles.holders(round, dataset).map(({ personId }) => personId);
    expect(['one', 'two', 'three', 'four', 'none'].map((dataset) => ownersOf(dataset))).toEqual([
      ['bo'],
      ['bo'],
      ['cia'],
      ['bo'],
      ['anna'],
    ]);
    expect(ownersOf('four', 'autumn')).toEqual(['anna']);
  });
});
