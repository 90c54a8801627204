import { describe, expect, test } from '@jest/globals';
import { withoutLinks } from './plain.js';

/** What mail programs turn into links: a URL, an address that begins with www, a bare domain, a mail address. */
const looksLikeLink =
  /[a-z][a-z0-9+.-]*:\/\/|www\.\S|[\p{L}\p{N}-]+[.\u2024\u3002\uff0e\uff61]\p{L}{2,}|\d+(?:\.\d+){3}/iu;
/** The text as some programs show it, without invisible characters. */
const seen = (text: string): string => text.replaceAll(/\u00ad|\u034f|[\u200b-\u200f]|\u2060|\ufe0f/g, '');

describe('a name in a mail', () => {
  test.each([
    'https://evil.example/a',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'Vinn på evil.com nu',
    't.co/x',
    'mejla anna@evil.com',
    'evil\u3002com',
    'ftp://x.y',
    'a.b.c.example',
    '10.0.0.1/login',
    'evil\u2024com',
    'evil\u200b.com',
    'evil.\u00adcom',
    'evil.c\u00adom',
    'evil\u034f.com',
    'http:/\u200b/evil',
    'evil\ufe0f.com',
    'evil\u2060.com',
  ])('has no link left of %j', (text) => {
    expect(seen(text)).toMatch(looksLikeLink);
    expect(seen(withoutLinks(text))).not.toMatch(looksLikeLink);
  });

  test.each([
    'Anna Ek',
    'J. Svensson',
    'A.B. Karlsson',
    'S:t Görans kommun',
    'Nr 1.2.3',
    'Klart 9 mars kl. 10.00',
    'IT- och digitaliseringsavdelningen, sektion 3',
  ])('stays as it is: %j', (text) => {
    expect(withoutLinks(text)).toBe(text);
  });
});
