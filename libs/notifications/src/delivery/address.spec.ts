import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayName, parseAddress, parseMailbox } from './address.js';
import { mailHeaders, messageIdOf } from './mail-headers.js';

describe('parseAddress', () => {
  test.each([
    'anna.ek@exempelkommun.example',
    "o'neil+x@kommun.example",
    'a@b.se',
    'åsa@kommun.example'.replace('å', 'a'),
    'ek@malmö.example',
  ])('accepts %s', (text) => {
    expect(parseAddress(text)).toBe(text);
  });

  test.each([
    '',
    'anna',
    'anna@',
    '@kommun.example',
    'anna@kommun',
    'anna@@kommun.example',
    'anna ek@kommun.example',
    'a@b.se, c@d.se',
    'a@b.se;c@d.se',
    'a@b.se\r\nBcc: c@d.se',
    'a@b.se\n',
    'Anna <a@b.se>',
    '<a@b.se>',
    '"a b"@c.se',
    'a@[127.0.0.1]',
    'a(comment)@b.se',
    'a@b.se(x)',
    '.a@b.se',
    'a..b@c.se',
    'a@-b.se',
    'a@b-.se',
    'group: a@b.se;',
    '@x.se:a@b.se',
    'a\u0000@b.se',
    `${'a'.repeat(65)}@b.se`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.se`,
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('never lets a separator or a line break through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(',', ';', '\r', '\n', '<', '>', ' ', '"', '(', ':'),
        (text, bad) => {
          expect(parseAddress(`a${text}${bad}b@c.se`)).toBeNull();
        },
      ),
    );
  });
});

describe('parseMailbox', () => {
  test('reads a name with an address, and an address alone', () => {
    expect(parseMailbox('Stegvis <stegvis@kommun.example>')).toEqual({
      name: 'Stegvis',
      address: 'stegvis@kommun.example',
    });
    expect(parseMailbox('"Öppna data, Skara" <data@skara.example>')).toEqual({
      name: 'Öppna data, Skara',
      address: 'data@skara.example',
    });
    expect(parseMailbox(' data@skara.example ')).toEqual({ name: '', address: 'data@skara.example' });
  });

  test('refuses what is neither', () => {
    expect(parseMailbox('Stegvis')).toBeNull();
    expect(parseMailbox('A <a@b.se>, B <c@d.se>')).toBeNull();
    expect(parseMailbox('A <a@b.se>\r\nBcc: x@y.se')).toBeNull();
  });
});

describe('headers', () => {
  test('stay on one line each, whatever characters their values have', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (name, subject, id) => {
          const headers = mailHeaders(
            { id, to: { name, address: 'a@b.se' }, subject, html: '', text: '' },
            { name: 'Stegvis', address: 's@k.example' },
          );
          for (const value of [headers.to.name, headers.subject, headers.messageId]) {
            expect(value).not.toMatch(/[\r\n\u2028\u2029\p{Cc}]/u);
          }
          expect(headers.to.name).not.toMatch(/["<>]/);
        },
      ),
    );
  });

  test('give the same Message-ID for the same id', () => {
    expect(messageIdOf('01932b6e', 'stegvis@kommun.example')).toBe('<01932b6e@kommun.example>');
    expect(messageIdOf('a b>\r\n', 'stegvis@kommun.example')).toBe('<a-b---@kommun.example>');
  });

  test('say that the mail was sent automatically', () => {
    const { others } = mailHeaders(
      { id: '1', to: { name: 'A', address: 'a@b.se' }, subject: 's', html: '', text: '' },
      { name: '', address: 's@k.example' },
    );
    expect(others['Auto-Submitted']).toBe('auto-generated');
  });

  test('keep a name readable', () => {
    expect(displayName('Ek, Anna "chef" <x@y.se>')).toBe('Ek, Anna chef x@y.se');
  });
});
