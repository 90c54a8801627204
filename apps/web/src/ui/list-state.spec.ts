import { describe, expect, test } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { narrowedBy, readQuery, withChanges } from './list-state.js';

describe('a list in the address', () => {
  test('is read by the contract, without invalid and unknown values', () => {
    const params = new URLSearchParams(
      'search=lek&page=3&limit=abc&archived=true&format=csv&language=en&nonsense=1&sort=-unit',
    );
    expect(readQuery(operations.listDatasets, params)).toEqual({
      search: 'lek',
      page: 3,
      limit: 20,
      archived: true,
      sort: '-unit',
    });
  });

  test('counts its filters, and nothing that the contract does not know', () => {
    const params = new URLSearchParams(
      'search=lek&page=3&archived=true&unit=Teknik&columns=unit&sort=-unit&nonsense=1&available=maybe',
    );
    expect([...narrowedBy(readQuery(operations.listDatasets, params), params)].toSorted()).toEqual([
      'archived',
      'search',
      'unit',
    ]);
  });

  test('returns to the first page when a filter changes', () => {
    expect(withChanges(new URLSearchParams('page=4&unit=Teknik'), { search: 'lek', unit: null }).toString()).toBe(
      'search=lek',
    );
    expect(withChanges(new URLSearchParams('search=lek'), { page: '2' }).toString()).toBe('search=lek&page=2');
  });
});
