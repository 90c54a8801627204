import { expect, test } from '@jest/globals';
import { sniffMediaType } from './sniff-media-type.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const zip = bytes('PK\u0003\u0004rest');

test.each([
  [bytes('%PDF-1.7'), 'text/html', 'application/pdf'],
  [bytes('\u0089PNG\r\n\u001a\n'), 'image/svg+xml', 'image/png'],
  [bytes('RIFF1234WEBPVP8 '), 'image/webp', 'image/webp'],
  [
    zip,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [zip, 'text/html', 'application/zip'],
  [bytes('a;b;c'), 'text/csv; charset=utf-8', 'text/csv'],
  [bytes('a\u0000b'), 'text/plain', 'application/octet-stream'],
  [bytes('<script>alert(1)</script>'), 'text/html', 'application/octet-stream'],
  [bytes('<svg onload="x"/>'), 'image/svg+xml', 'application/octet-stream'],
  [bytes(''), 'application/pdf', 'application/octet-stream'],
])('%p called %s is %s', (start, declared, mediaType) => {
  expect(sniffMediaType(start, declared)).toBe(mediaType);
});
