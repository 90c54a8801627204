import { describe, expect, test } from '@jest/globals';
import { unlistedPackages } from './listed-packages.mjs';

const project = {
  name: '@stegvis/one',
  manifest: { dependencies: { '@stegvis/theme': '*', zod: '^4.0.0' }, devDependencies: { '@types/node': '*' } },
  shared: ['fast-check'],
};
const file = (text: string, isTest = false) => ({ path: 'one.ts', text, isTest });
const used = [file(`import { z } from 'zod';`), file(`export type { Shade } from '@stegvis/theme/shade';`)];
const problems = (...files: ReturnType<typeof file>[]) => unlistedPackages({ ...project, files: [...used, ...files] });

describe('the packages that a project imports', () => {
  test.each([
    ['a file of the project', `import './two.js';`],
    ['a part of Node', `import 'node:fs'; import 'path';`],
    ['what a build provides', `import { texts } from 'virtual:stegvis-texts';`],
    ['the project itself', `import '@stegvis/one';`],
    ['a comment', `// import 'lodash';`],
  ])('need not be listed: %s', (_, text) => {
    expect(problems(file(text))).toEqual([]);
  });

  test.each([
    `import { chunk } from 'lodash';`,
    `import type { Chunk } from 'lodash/chunk';`,
    `export { chunk } from 'lodash';`,
    `const chunk = await import('lodash');`,
  ])('are refused unless they are listed: %s', (text) => {
    expect(problems(file(text))).toEqual(['@stegvis/one: one.ts imports lodash, which package.json does not list']);
  });

  test('are refused also when the workspace has a project of that name', () => {
    expect(problems(file(`import '@stegvis/wording';`))).toEqual([
      '@stegvis/one: one.ts imports @stegvis/wording, which package.json does not list',
    ]);
  });

  test('may be those of the whole workspace in tests only', () => {
    expect(problems(file(`import fc from 'fast-check';`, true))).toEqual([]);
    expect(problems(file(`import fc from 'fast-check';`))).toHaveLength(1);
  });

  test('are not listed in vain', () => {
    expect(unlistedPackages({ ...project, files: [file(`const font = read('zod/font.woff2');`)] })).toEqual([
      '@stegvis/one: @stegvis/theme is listed and not used',
    ]);
    expect(unlistedPackages({ ...project, files: [], peers: ['zod', '@stegvis/theme'] })).toEqual([]);
  });
});
