import { expect, test } from '@jest/globals';
import { linksIn } from './links-in.js';

test('finds each address of a mail once', () => {
  expect(
    linksIn(
      'Öppna: http://localhost:3000/tasks/1\n(se http://localhost:3000/tasks/1). Eller https://exempel.example/a?b=c.',
    ),
  ).toEqual(['http://localhost:3000/tasks/1', 'https://exempel.example/a?b=c']);
  expect(linksIn('Inget här')).toEqual([]);
});
