import { expect, test } from '@jest/globals';
import { listSql } from './list-sql.js';

test('words of a vocabulary follow IN as they are', () => {
  expect(listSql(['ready', 'in-review'])).toBe("('ready', 'in-review')");
});

test.each([[["it's"]], [['']], [['a b']], [[]]])('a list that is no list of words is refused: %j', (words) => {
  expect(() => listSql(words)).toThrow('takes no list');
});
