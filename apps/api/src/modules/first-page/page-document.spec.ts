import { describe, expect, test } from '@jest/globals';
import { cutDocument, documentOf } from './page-document.js';

const built = `<!doctype html>
<html lang="sv" data-color-scheme="auto">
  <head>
    <meta charset="utf-8" />
    <title>Stegvis</title>
    <script src="/early.js"></script>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/index-1.css">
  </head>
  <body data-size="sm">
    <div id="root"></div>
  </body>
</html>`;

describe('a document with a rendered page', () => {
  const cut = cutDocument(built);
  if (cut === null) throw new Error('The document cannot be cut');
  const page = documentOf(cut, {
    language: 'en',
    scheme: 'dark',
    sheet: ':root{--brand:"<&"}',
    files: ['assets/home-1.js', 'assets/home-1.css'],
    head: '<title>Home</title>',
    root: '<h1>Home</h1>',
    state: '<script type="application/json" id="state">{}</script>',
  });

  test('has the person’s language and look, and one title', () => {
    expect(page).toMatch(
      /^<!doctype html><html lang="en" data-color-scheme="dark" data-rendered data-sheet=":root\{--brand:&quot;&lt;&amp;&quot;\}">/,
    );
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(page).toContain('<title>Home</title>');
  });

  test('shows the page first, and loads the script after it', () => {
    expect(page).toContain('<div id="root"><h1>Home</h1></div><script type="application/json" id="state">{}</script>');
    expect(page).toContain('<script src="/early.js" data-program="/assets/index-1.js"></script>');
    expect(page).not.toContain('type="module"');
    expect(page).toContain(
      '<link rel="modulepreload" crossorigin href="/assets/home-1.js"><link rel="stylesheet" crossorigin href="/assets/home-1.css">',
    );
    expect(page.trimEnd()).toMatch(/<\/html>$/);
  });

  test('is not made from a document of another shape', () => {
    expect(cutDocument(built.replace('<div id="root"></div>', '<div id="app"></div>'))).toBeNull();
  });
});
