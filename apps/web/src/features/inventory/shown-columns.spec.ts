import { expect, test } from '@jest/globals';
import { columnsOf, withColumn } from './shown-columns.js';

test('an address without a wish shows the usual columns, an empty wish none', () => {
  expect(columnsOf(null)).toEqual(['unit', 'available', 'structured', 'owner', 'rounds']);
  expect(columnsOf('')).toEqual([]);
});

test('columns stand in the order of the table, unknown ones are left out', () => {
  expect(columnsOf('owner.password.unit')).toEqual(['unit', 'owner']);
});

test('switching a column forth and back leads to the clean address', () => {
  const added = withColumn(columnsOf(null), 'externalId');
  expect(added).toBe('externalId.unit.available.structured.owner.rounds');
  expect(withColumn(columnsOf(added), 'externalId')).toBeNull();
});
