import { expect, test } from '@jest/globals';
import { columnsOf, withColumn } from './shown-columns.js';

test('an address without columns shows the usual ones, an empty parameter shows none', () => {
  expect(columnsOf(null)).toEqual(['unit', 'available', 'structured', 'owner', 'rounds']);
  expect(columnsOf('')).toEqual([]);
});

test('columns have the order of the table, unknown ones are left out', () => {
  expect(columnsOf('owner.password.unit')).toEqual(['unit', 'owner']);
});

test('switching a column on and off again leads to the clean address', () => {
  const added = withColumn(columnsOf(null), 'externalId');
  expect(added).toBe('externalId.unit.available.structured.owner.rounds');
  expect(withColumn(columnsOf(added), 'externalId')).toBeNull();
});
