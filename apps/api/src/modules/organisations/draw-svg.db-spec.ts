import { describe, expect, test } from '@jest/globals';
import { drawSvg } from './draw-svg.js';

/** With as much time as a busy machine may need; how a drawing is stopped is tested below. */
const draw = (text: string): Promise<Buffer | undefined> => drawSvg(text, 100);

const svg = (inner: string, root = ' viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${root}>${inner}</svg>`;
const shape = '<path d="M0 0h10v10z" fill="red"/>';
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const sizeOf = (png: Buffer | undefined): readonly [number, number] =>
  png === undefined ? [0, 0] : [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('an SVG', () => {
  test.each([
    ['a square', ' viewBox="0 0 10 10"', [240, 240]],
    ['a wide one', ' width="1000" height="100"', [768, 77]],
    ['a tiny one, crisp', ' width="8" height="4"', [480, 240]],
  ])('%s is drawn as large as pages and mails show it', async (_, root, size) => {
    expect(sizeOf(await draw(svg(shape, root)))).toEqual(size);
  });

  test('is drawn on a transparent background, with its text', async () => {
    const [empty, text, umlaut] = await Promise.all(
      [
        svg(''),
        svg('<text y="8" font-size="6" font-family="Arial">A</text>'),
        svg('<text y="8" font-size="6">Å</text>'),
      ].map(draw),
    );
    // Colour type 6: with an alpha channel.
    expect(empty?.readUInt8(25)).toBe(6);
    expect(text?.length).toBeGreaterThan((empty?.length ?? 0) + 200);
    expect(umlaut?.equals(text ?? Buffer.alloc(0))).toBe(false);
  });

  test('is drawn with declarations, comments and what drawing programs leave in it', async () => {
    const drawing = `\uFEFF<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><!-- made by hand -->${svg('<style>.a{fill:#00f}</style><defs><clipPath id="c"><use xlink:href="#r"/></clipPath><rect id="r" width="5" height="5"/></defs><g clip-path="url(#c)"><path class="a" d="M0 0h9v9z"/></g>')}`;
    expect((await draw(drawing))?.subarray(0, 4)).toEqual(signature);
  });

  test.each([
    ['nothing', ''],
    ['no markup', 'hello <svg >'],
    ['what is not closed', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['no namespace', '<svg viewBox="0 0 1 1"/>'],
    ['no extent', svg(shape, ' width="0" height="0"')],
  ])('with %s gives no picture', async (_, text) => {
    expect(await draw(text)).toBeUndefined();
  });
});

const nested = (depth: number, times: number): string => {
  const levels = Array.from(
    { length: depth },
    (_, level) => `<g id="a${String(level + 1)}">${`<use href="#a${String(level)}"/>`.repeat(times)}</g>`,
  );
  return svg(`<defs><g id="a0">${shape}</g>${levels.join('')}</defs><use href="#a${String(depth)}"/>`);
};

describe('an SVG that multiplies itself', () => {
  test.each([
    ['six nested uses of ten each', nested(6, 10)],
    ['five, which make a browser hang for 19 s', nested(5, 10)],
    [
      'nine hundred transparent groups in each other',
      svg(`${'<g opacity=".5">'.repeat(900)}${shape}${'</g>'.repeat(900)}`),
    ],
    [
      'eight thousand blurred shapes',
      svg(
        `<filter id="f"><feGaussianBlur stdDeviation="3"/></filter>${'<path filter="url(#f)" d="M0 0h10v10H0z"/>'.repeat(8000)}`,
      ),
    ],
    [
      'a picture of a billion pixels inside',
      svg(`<image width="10" height="10" href="data:image/png;base64,${hugePng()}"/>`),
    ],
    [
      'entities that multiply',
      `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>${svg('<text>&e;&e;&e;&e;&e;&e;&e;&e;</text>')}`,
    ],
  ])('%s costs a little time of one thread, and gives a picture or none', async (_, text) => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    const drawn = await drawSvg(text, 3);
    clearInterval(timer);
    // The event loop goes on meanwhile.
    expect(turns).toBeGreaterThan(1);
    if (drawn !== undefined) {
      expect([drawn.subarray(0, 4).equals(signature), Math.max(...sizeOf(drawn)) <= 768]).toEqual([true, true]);
    }
  });
});

/** The header of a PNG of 40,000 by 40,000 pixels, and no more. */
function hugePng(): string {
  return Buffer.from('89504e470d0a1a0a0000000d4948445200009c4000009c4008060000000000000000000000', 'hex').toString(
    'base64',
  );
}

const evil = 'http://127.0.0.1:9/x';
const vectors: readonly string[] = [
  // The four that an earlier sanitiser let through.
  `<style>path{fill:image-set("${evil}" 1x)}</style>`,
  `<g style='background:image-set("${evil}" 1x)'/>`,
  `<style>svg{background:-webkit-image-set("${evil}" 1x)}</style>`,
  `<style>svg{mask-image:image-set("${evil}" 1x)}</style>`,
  '<script>alert(1)</script>',
  '<script href="data:text/javascript,alert(1)"/>',
  `<script xlink:href="${evil}"/>`,
  '<script type="module">alert(1)</script>',
  '<g><script><script/></script></g>',
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
  `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${evil}"/></foreignObject>`,
  '<g onclick="alert(1)"/>',
  '<g onload="alert(1)"/>',
  '<path d="M0 0" onmouseover="alert(1)"/>',
  '<a href="javascript:alert(1)"><path d="M0 0h9v9z"/></a>',
  '<a xlink:href="javascript:alert(1)"/>',
  '<a href="java&#115;cript:alert(1)"/>',
  '<a href="data:text/html,x"/>',
  '<a><animate attributeName="href" to="javascript:alert(1)"/></a>',
  '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
  '<animate onbegin="alert(1)" attributeName="x" dur="1s"/>',
  '<set attributeName="onclick" to="alert(1)"/>',
  '<animateMotion onend="alert(1)"/>',
  `<image href="${evil}"/>`,
  `<image xlink:href="${evil}"/>`,
  '<image href="file:///etc/passwd"/>',
  `<image href="data:image/svg+xml,%3Csvg onload='alert(1)'/%3E"/>`,
  `<use href="${evil}#a"/>`,
  '<use href="data:image/svg+xml,x#a"/>',
  '<use href="javascript:alert(1)"/>',
  `<g fill="url(${evil})"/>`,
  `<g filter="url(${evil}#f)"/>`,
  `<g mask="url(${evil}#m)"/>`,
  `<g clip-path="url('${evil}#c')"/>`,
  `<path marker-end="url(${evil}#m)" d="M0 0h1"/>`,
  `<style>@import "${evil}";</style>`,
  `<style>@font-face{font-family:x;src:url(${evil})}text{font-family:x}</style><text y="9">x</text>`,
  `<style>path{background:url(${evil})}</style>`,
  `<g style="fill:u\\72l(${evil})"/>`,
  `<g fill="url&#40;${evil})"/>`,
  '<style><![CDATA[@import "x";]]></style>',
  '<style>*{x:expression(alert(1))}</style>',
  `<filter id="f"><feImage href="${evil}"/></filter><path filter="url(#f)" d="M0 0h9v9z"/>`,
  `<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${evil}"/>`,
  `<video xmlns="http://www.w3.org/1999/xhtml" src="${evil}" onerror="alert(1)"/>`,
  `<handler type="text/ecmascript">alert(1)</handler>`,
  `<?xml-stylesheet href="${evil}"?>`,
  `<metadata><rdf:RDF xmlns:rdf="${evil}"/></metadata>`,
  '<iframe src="javascript:alert(1)"/>',
];

test('gives nothing but pixels when it runs, fetches or embeds something', async () => {
  expect(vectors.length).toBeGreaterThanOrEqual(45);
  const drawn = await Promise.all(vectors.slice(0, 8).map((one) => draw(svg(shape + one))));
  for (const one of vectors.slice(8)) drawn.push(await draw(svg(shape + one)));
  for (const picture of drawn) {
    if (picture === undefined) continue;
    expect(picture.subarray(0, 4)).toEqual(signature);
    expect(/script|alert|127\.0\.0\.1|<svg/i.test(picture.toString('latin1'))).toBe(false);
  }
  expect(drawn.filter((one) => one !== undefined).length).toBeGreaterThan(30);
});
