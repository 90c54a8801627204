import { describe, expect, test } from '@jest/globals';
import { encryptionOf } from './make-transport.js';

describe('encryption of the connection to the mail server', () => {
  test.each([
    ['smtp://mail.example.org', false, 'demanded'],
    ['smtp://mail.example.org:2525', true, 'offered'],
    ['smtp://stegvis:hemligt@mail.example.org', true, 'demanded'],
    ['smtp://stegvis@mail.example.org', true, 'demanded'],
    ['smtps://stegvis:hemligt@mail.example.org', false, 'demanded'],
    ['smtp://stegvis:hemligt@localhost:25', false, 'offered'],
    ['smtp://127.0.0.1:1025', false, 'offered'],
    ['smtp://[::1]:1025', false, 'offered'],
    ['smtp://localhost.example.org', false, 'demanded'],
    ['smtp://127.0.0.1.example.org', false, 'demanded'],
    ['smtp://10.0.0.7', false, 'demanded'],
  ] as const)('%s, plain text allowed: %s -> %s', (url, allowed, wanted) => {
    expect(encryptionOf(new URL(url), allowed)).toBe(wanted);
  });
});
