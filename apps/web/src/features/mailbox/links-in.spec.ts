import { expect, test } from '@jest/globals';
import { linksIn, withTopLinks } from './links-in.js';

test('finds the addresses of a mail once each', () => {
  expect(linksIn('Öppna: http://localhost:3000/tasks/1\n(se http://localhost:3000/tasks/1). Eller https://exempel.example/a?b=c.')).toEqual([
    'http://localhost:3000/tasks/1',
    'https://exempel.example/a?b=c',
  ]);
  expect(linksIn('Inget här')).toEqual([]);
});

test('links leave the frame', () => {
  expect(withTopLinks('<!doctype html><html lang="sv"><head><title>x</title></head>')).toBe('<!doctype html><html lang="sv"><head><base target="_top"><title>x</title></head>');
  expect(withTopLinks('<p>x</p>')).toBe('<base target="_top"><p>x</p>');
});
