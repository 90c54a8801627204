import { expect, test } from '@jest/globals';
import { stripMailStyles } from './mail-styles.js';

test('styles are set aside, links open outside of the frame, text stays', () => {
  const mail =
    '<!doctype html><html lang="sv"><head><style>a[href="x"] { color: red }</style></head><body style="margin:0"><p>a style=b</p></body></html>';
  expect(stripMailStyles(mail)).toBe(
    '<!doctype html><html lang="sv"><head><base target="_top"><meta data-mail-style="a[href=&quot;x&quot;] { color: red }"></head><body data-mail-style="margin:0"><p>a style=b</p></body></html>',
  );
});

test('a mail without a head is shown too', () => {
  expect(stripMailStyles('<p style="color:red">x</p>')).toBe(
    '<base target="_top"><p data-mail-style="color:red">x</p>',
  );
});
