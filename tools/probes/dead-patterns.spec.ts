import { describe, expect, test } from '@jest/globals';
import { alternatives, deadGlobs, deadPatterns } from './dead-patterns.mjs';

const files = ['apps/api/src/a.controller.ts', 'apps/api/src/a.query.ts', 'libs/theme/src/index.ts'];
const rule = (from: string, to: string) => [{ name: 'one', from: { path: from }, to: { path: to } }];

describe('patterns that match no file', () => {
  test.each([
    ['^a/(b|c)/d$', ['^a/b/d$', '^a/c/d$']],
    ['(x|y(1|2))z|w', ['xz', 'y1z', 'y2z', 'w']],
    ['a(?!b)c', ['a(?!b)c']],
    ['\\(a|b\\)', ['\\(a', 'b\\)']],
    ['\\.tsx?$', ['\\.tsx?$']],
    ['a(b)?c', ['a(b)?c']],
  ])('%s is split into %j', (pattern, parts) => {
    expect(alternatives(pattern)).toEqual(parts);
  });

  test('are reported with their rule, on either side, also as one choice of several', () => {
    expect(deadPatterns(rule('\\.controller\\.ts$', '\\.query\\.ts$'), files)).toEqual([]);
    expect(deadPatterns(rule('\\.controller\\.ts$', '(\\.query|\\.store)\\.ts$'), files)).toEqual([
      'one: \\.store\\.ts$ matches no file',
    ]);
    expect(deadPatterns(rule('^libs/(theme|dcat)/', ''), files)).toEqual(['one: ^libs/dcat/ matches no file']);
  });

  test('may use a captured group of the importing file', () => {
    expect(deadPatterns(rule('^apps/([^/]+)/', '^apps/$1/'), files)).toEqual([]);
  });
});

test('globs of ESLint that match no file are reported, once each', () => {
  const there = ['.one.cjs', 'apps/web/src/app.tsx', 'vite.config.ts'];
  const live = ['*.cjs', '**/*.tsx', '**/vite.config.ts', 'apps/*/src/**', '**/src/*.tsx'];
  expect(deadGlobs([{ files: live }, { files: [live] }, {}], there)).toEqual([]);
  const dead = ['*.tsx', '**/vite.config.mjs', 'apps/*/test/**', '**/src/*.ts', 'vite-config.ts'];
  expect(deadGlobs([{ files: dead }, { files: dead }], there)).toEqual(dead.map((glob) => `${glob} matches no file`));
});
