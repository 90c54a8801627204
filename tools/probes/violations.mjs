const filler = (lines) =>
  Array.from({ length: lines }, (_, index) => `export const line${index} = ${index};`).join('\n') + '\n';
const branches = Array.from({ length: 16 }, (_, index) => `  if (n === ${index}) return ${index};`).join('\n');
const ifs = (depth) => 'if (n > 1) {'.repeat(depth) + 'return 1;' + '}'.repeat(depth);

const api = 'apps/api/src/modules/tasks';
const web = 'apps/web/src';

/** One violation for each ESLint rule: [rule, file, text]. */
export const lintViolations = [
  [
    '@nx/enforce-module-boundaries',
    'libs/workflow/src/lib-knows-wording.ts',
    `export { greeting } from '@stegvis/wording';\n`,
  ],
  [
    '@nx/enforce-module-boundaries',
    'apps/web/src/ui/web-knows-notifications.ts',
    `export { greeting } from '@stegvis/notifications';\n`,
  ],
  [
    '@nx/enforce-module-boundaries',
    'apps/e2e/src/story-knows-workflow.ts',
    `export { numberOfSteps } from '@stegvis/workflow';\n`,
  ],
  [
    'stegvis/door-is-a-list',
    'apps/api/src/modules/audit/audit.door.ts',
    `export const insert = 'INSERT INTO audit_events DEFAULT VALUES';\n`,
  ],
  [
    'stegvis/door-is-a-list',
    'apps/api/src/modules/guide/guide.door.ts',
    `export { ${Array.from({ length: 13 }, (_, index) => `name${index}`).join(', ')} } from './names.js';\n`,
  ],
  ['stegvis/door-is-a-list', 'apps/api/src/modules/rounds/second.door.ts', `export { start } from './start.js';\n`],
  [
    'stegvis/typeorm-in-stores',
    `${api}/query-in-action.ts`,
    `import { EntitySchema } from 'typeorm';\n\nexport const name = EntitySchema.name;\n`,
  ],
  [
    'stegvis/typeorm-in-stores',
    `${api}/repository-in-action.ts`,
    `import { InjectRepository } from '@nestjs/typeorm';\n\nexport const inject = InjectRepository;\n`,
  ],
  ['stegvis/sql-in-queries', `${api}/statement-in-action.ts`, `export const all = 'SELECT id FROM people';\n`],
  [
    'stegvis/sql-in-queries',
    `${api}/template-in-action.ts`,
    'export const by = (column: string): string => `\n  UPDATE people SET ${column} = 1`;\n',
  ],
  [
    'stegvis/schedule-by-tick',
    `${api}/own-interval.ts`,
    `import { Interval } from '@nestjs/schedule';\n\nexport const interval = Interval;\n`,
  ],
  ['stegvis/ambient-environment', `${api}/read-environment.ts`, `export const port = process.env['PORT'];\n`],
  ['stegvis/ambient-time', `${api}/ask-the-wall.ts`, `export const now = (): Date => new Date();\n`],
  ['stegvis/ambient-time', `${web}/ui/ask-the-wall.ts`, `export const now = (): number => Date.now();\n`],
  ['stegvis/ambient-chance', `${api}/roll-dice.ts`, `export const chance = (): number => Math.random();\n`],
  [
    'stegvis/ambient-chance',
    `${api}/invent-id.ts`,
    `import { randomUUID } from 'node:crypto';\n\nexport const id = (): string => randomUUID();\n`,
  ],
  [
    'stegvis/constructor-width',
    `${api}/wide-class.ts`,
    `export class Wide {\n  readonly sum: number;\n  constructor(a: number, b: number, c: number, d: number, e: number, f: number) {\n    this.sum = a + b + c + d + e + f;\n  }\n}\n`,
  ],
  ['stegvis/step-by-meaning', `${api}/ask-number.ts`, `export const first = (step: number): boolean => step === 7;\n`],
  [
    'stegvis/step-by-meaning',
    `${api}/step-in-sql.query.ts`,
    `export const published = "SELECT id FROM tasks WHERE step = 12";\n`,
  ],
  [
    'stegvis/step-by-meaning',
    `${web}/ui/step-in-address.ts`,
    'export const address = (state: string): string => `/tasks?step=12&state=${state}`;\n',
  ],
  [
    'stegvis/states-by-name',
    `${api}/states-in-sql.query.ts`,
    `export const open = "t.state IN ('waiting', 'ready')";\n`,
  ],
  ['max-lines', `${api}/long-file.ts`, filler(300)],
  [
    'max-params',
    `${api}/many-parameters.ts`,
    `export const sum = (a: number, b: number, c: number, d: number, e: number, f: number, g: number): number => a + b + c + d + e + f + g;\n`,
  ],
  [
    'complexity',
    `${api}/many-branches.ts`,
    `export function pick(n: number): number {\n${branches}\n  return -1;\n}\n`,
  ],
  ['max-depth', `${api}/deep-nesting.ts`, `export function dig(n: number): number {\n  ${ifs(5)}\n  return 0;\n}\n`],
  [
    '@typescript-eslint/no-explicit-any',
    `${api}/use-any.ts`,
    `export const anything = (value: any): boolean => value === undefined;\n`,
  ],
  [
    '@typescript-eslint/no-non-null-assertion',
    `${api}/trust-me.ts`,
    `export const first = (list: string[]): string => list[0]!;\n`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `${api}/forget-a-case.ts`,
    `export function name(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    `${api}/lose-promise.ts`,
    `export function lose(work: () => Promise<void>): void {\n  work();\n}\n`,
  ],
  ['stegvis/named-exports', `${api}/export-default.ts`, `const one = 1;\n\nexport default one;\n`],
  ['stegvis/no-enum', `${api}/declare-enum.ts`, `export enum Colour {\n  Red,\n}\n`],
  ['stegvis/js-extension', `${web}/ui/bare-import.ts`, `export { Part } from './part';\n`],
  ['no-console', `${api}/print.ts`, `export const shout = (): void => console.log('!');\n`],
  [
    'stegvis/asserting-test',
    `${api}/silent.spec.ts`,
    `import { test } from '@jest/globals';\n\ntest('nothing', () => {\n  JSON.stringify({});\n});\n`,
  ],
  [
    'stegvis/asserting-test',
    `${api}/mentions.spec.ts`,
    `import { test } from '@jest/globals';\n\ntest('nothing', () => {\n  // The property that we expect, and assert.\n  JSON.stringify('expect(1)');\n});\n`,
  ],
  [
    'stegvis/inside-repository',
    `${api}/read-elsewhere.spec.ts`,
    `import { expect, test } from '@jest/globals';\n\ntest('one', () => {\n  expect(new URL('../../../../../../shared/list.csv', import.meta.url)).toBeDefined();\n});\n`,
  ],
  [
    'stegvis/no-focused-test',
    `${api}/focused.spec.ts`,
    `import { expect, test } from '@jest/globals';\n\ntest.only('one', () => {\n  expect(1).toBe(1);\n});\n`,
  ],
  [
    'stegvis/no-own-deadline',
    `${api}/hasty.spec.ts`,
    `import { expect, test } from '@jest/globals';\n\ntest('one', () => {\n  expect(1).toBe(1);\n}, 5_000);\n`,
  ],
  [
    'stegvis/no-timed-test',
    `${api}/timed.spec.ts`,
    `import { expect, test } from '@jest/globals';\n\ntest('one', () => {\n  const began = performance.now();\n  expect(performance.now() - began).toBeLessThan(1_000);\n});\n`,
  ],
  [
    'stegvis/text-in-wording',
    `${web}/ui/loose-text.tsx`,
    `export function Loose() {\n  return <p>Hello there</p>;\n}\n`,
  ],
  [
    'jsx-a11y/alt-text',
    `${web}/ui/silent-picture.tsx`,
    `export function Picture() {\n  return <img src="a.png" />;\n}\n`,
  ],
  [
    'react-hooks/rules-of-hooks',
    `${web}/ui/hook-in-branch.tsx`,
    `import { useId } from 'react';\n\nexport function Maybe({ on }: { on: boolean }) {\n  if (!on) return null;\n  const id = useId();\n  return <hr id={id} />;\n}\n`,
  ],
];

/** Code in libs/workflow that the compiler must refuse: [error code, file, text]. */
export const typeViolations = [
  ['TS2591', 'libs/workflow/src/use-node.ts', `export const here = process.cwd();\n`],
  ['TS2584', 'libs/workflow/src/use-browser.ts', `export const title = document.title;\n`],
  ['TS2532', 'libs/workflow/src/trust-index.ts', `export const size = (list: string[]): number => list[0].length;\n`],
  ['TS2375', 'libs/workflow/src/give-undefined.ts', `export const thing: { name?: string } = { name: undefined };\n`],
  [
    'TS1484',
    'libs/workflow/src/import-type.ts',
    `import { Kind } from './kind.js';\n\nexport const kind: Kind = 'a';\n`,
  ],
];
