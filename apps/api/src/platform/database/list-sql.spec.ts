import { expect, test } from '@jest/globals';
import { listSql } from './list-sql.js';

test('words of a vocabulary are written as a list for IN', () => {
  expect(listSql(['ready', 'in-review'])).toBe("('ready', 'in-review')");
});

test.each([[["it's"]], [['']], [['a b']], [[]]])('anything but a list of words is refused: %j', (words) => {
  expect(() => listSql(words)).toThrow('takes no list');
});
