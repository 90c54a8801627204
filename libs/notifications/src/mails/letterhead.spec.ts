import { describe, expect, test } from '@jest/globals';
import { largestLogo, letterhead, type MailLogo } from './letterhead.js';
import { renderMail } from './render-mail.js';
import { exampleLogo, situations } from './situations.js';

/** Builds the first bytes of a PNG, which say how large it is; the rest is not read. */
function png(width: number, height: number, bytes = 64): MailLogo {
  const content = new Uint8Array(bytes);
  content.set(exampleLogo.content.subarray(0, 16));
  const view = new DataView(content.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return { mediaType: 'image/png', content };
}

const sizeOf = (logo: MailLogo): string =>
  /width="(\d+)" height="(\d+)"/.exec(letterhead('Exempelkommun', logo).html.source)?.slice(1).join(' x ') ??
  'no picture';

describe('a logo at the head of a mail', () => {
  test('is shown by its content id, with the name of the organisation as its text', () => {
    const { html, pictures } = letterhead('Exempel & "Grann" kommun', exampleLogo);
    expect(pictures).toEqual([
      {
        contentId: expect.stringMatching(/^logo-[0-9a-f]{16}@stegvis$/),
        name: 'logo.png',
        mediaType: 'image/png',
        content: exampleLogo.content,
      },
    ]);
    expect(html.source).toContain(`src="cid:${pictures[0]?.contentId ?? ''}"`);
    expect(html.source).toContain('alt="Exempel &amp; &quot;Grann&quot; kommun"');
  });

  test('has another content id for another picture, and the same one for all recipients', () => {
    const ids = [exampleLogo, exampleLogo, png(10, 10)].map(
      (logo) => letterhead('Exempelkommun', logo).pictures[0]?.contentId,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test.each([
    [120, 40, '120 x 40'],
    [2400, 400, '240 x 40'],
    [500, 1000, '32 x 64'],
    [5000, 1, '240 x 1'],
    [0, 40, 'no picture'],
  ])('of %i by %i pixels is shown at %s', (width, height, size) => {
    expect(sizeOf(png(width, height))).toBe(size);
  });

  test.each<[string, MailLogo | undefined]>([
    ['no logo', undefined],
    ['a drawing', { mediaType: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }],
    ['a picture too heavy for every mail', png(10, 10, largestLogo + 1)],
    [
      'what only says that it is a picture',
      { mediaType: 'image/png', content: Buffer.from('not a picture, but long enough') },
    ],
    ['a picture cut short', { mediaType: 'image/png', content: exampleLogo.content.subarray(0, 20) }],
  ])('is replaced by the name in text for %s', (_, logo) => {
    const { html, pictures } = letterhead('Exempelkommun', logo);
    expect(pictures).toEqual([]);
    expect(html.source).toMatch(/^<p [^>]*>Exempelkommun<\/p>\n$/);
  });

  test('changes nothing else in a mail', () => {
    for (const { mail } of situations) {
      const [bare, dressed] = [renderMail(mail, 'sv'), renderMail(mail, 'sv', exampleLogo)];
      expect(dressed.text).toBe(bare.text);
      expect(dressed.html.replace(/<p [^>]*><img [^>]*><\/p>/, '')).toBe(
        bare.html.replace(/<p [^>]*font-size:18px[^>]*>[^<]*<\/p>/, ''),
      );
    }
  });
});
