import { describe, expect, test } from '@jest/globals';
import { cleanSvg } from './clean-svg.js';

const svg = (inner: string, root = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${root}>${inner}</svg>`;

describe('a drawing', () => {
  test('keeps its shapes, gradients and titles', () => {
    const drawing = svg('<title>Å &amp; Ö</title><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path d="M0 0h5" fill="url(#a)"/><use href="#a"/>');
    expect(cleanSvg(drawing)).toBe(drawing);
  });

  test('may begin with a declaration, a document type and remarks, which go', () => {
    expect(cleanSvg(`\uFEFF<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- made by hand -->\n${svg('<g/>')}\n`)).toBe(svg('<g/>'));
  });

  test('gets the namespace that it lacks', () => {
    expect(cleanSvg('<svg viewBox="0 0 1 1"></svg>')).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>');
  });
});

describe('what runs, fetches or embeds', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a script in another script', '<g><script><script/></script></g>', '<g></g>'],
    ['a foreign object', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x"/></body></foreignObject>', ''],
    ['a picture from elsewhere', '<image href="https://evil.example/x.png"/>', ''],
    ['an animation of an address', '<a><animate attributeName="href" to="javascript:alert(1)"/></a>', ''],
    ['what happens on a click', '<g onclick="alert(1)" fill="red"/>', '<g fill="red"/>'],
    ['what happens on loading', "<path onload='alert(1)' d='M0 0'/>", '<path d="M0 0"/>'],
    ['a link to a script', '<use href="javascript:alert(1)"/>', '<use/>'],
    ['a use from elsewhere', '<use xlink:href="https://evil.example/x.svg#a"/>', '<use/>'],
    ['a fill from elsewhere', '<g fill="url(https://evil.example/a)"/>', '<g/>'],
    ['a style that fetches', '<style>@import "https://evil.example";</style>', '<style></style>'],
    ['a style that fetches by url', '<style>a{background:url(https://evil.example)}</style>', '<style></style>'],
    ['an escaped style', '<g style="fill:u\\72l(https://evil.example)"/>', '<g/>'],
    ['an escaped character in an attribute', '<g fill="url&#40;https://evil.example)"/>', '<g/>'],
  ])('%s goes', (_, given, left) => {
    expect(cleanSvg(svg(given))).toBe(svg(left));
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no markup', 'hello'],
    ['nothing', ''],
    ['another root', '<html></html>'],
    ['two roots', `${svg('')}${svg('')}`],
    ['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'],
    ['CDATA', svg('<style><![CDATA[a{}]]></style>')],
    ['what is not closed', '<svg><g></svg>'],
    ['an attribute without quotes', '<svg onload=alert(1)></svg>'],
    ['text around it', `x${svg('')}`],
    ['endless nesting', '<g>'.repeat(100)],
  ])('%s is refused', (_, given) => {
    expect(cleanSvg(given)).toBeUndefined();
  });

  test('a long broken text is told quickly', () => {
    const before = performance.now();
    expect(cleanSvg(`<svg ${'a="b" '.repeat(40_000)}`)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
