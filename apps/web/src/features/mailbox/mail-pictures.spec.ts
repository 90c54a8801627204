import { expect, test } from '@jest/globals';
import { withPictures } from './mail-pictures.js';

const logo = { name: 'logo.png', mediaType: 'image/png', size: 3, contentId: 'logo-1@stegvis', content: 'AAAA' };

test('an attached picture is shown where the mail refers to it', () => {
  expect(withPictures({ html: '<img src="cid:logo-1@stegvis" alt="Exempelkommun">', attachments: [logo] })).toBe(
    '<img src="data:image/png;base64,AAAA" alt="Exempelkommun">',
  );
});

test('other pictures and text are left unchanged', () => {
  const html = '<img src="cid:other@stegvis" alt="x"><p>cid:logo-1@stegvis</p>';
  expect(withPictures({ html, attachments: [logo] })).toBe(html);
  expect(withPictures({ html, attachments: [] })).toBe(html);
});
