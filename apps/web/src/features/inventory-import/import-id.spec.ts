import { expect, test } from '@jest/globals';
import { uuid } from '@stegvis/contract';
import { newImportId } from './import-id.js';

test('is a UUID of version 4, and another each time', () => {
  const ids = Array.from({ length: 50 }, newImportId);
  expect(
    ids.filter(
      (id) =>
        !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ||
        !uuid.safeParse(id).success,
    ),
  ).toEqual([]);
  expect(new Set(ids).size).toBe(50);
});
