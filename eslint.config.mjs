import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { stegvisPlugin } from './tools/eslint/stegvis-plugin.mjs';
import { arrows } from './tools/eslint/arrows.mjs';
import { withoutWarnings } from './tools/eslint/without-warnings.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const code = ['**/*.ts', '**/*.tsx'];
const tests = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/*.db-spec.ts',
  '**/*.e2e.ts',
  '**/testing.ts',
  '**/testing/**',
  'apps/*/test/**',
  'apps/e2e/**',
];
const looseTests = ['**/*.db-spec.ts', '**/*.e2e.ts', 'apps/api/test/**', 'apps/e2e/**'];
const tools = ['tools/**', '*.mjs', '*.cjs', '**/vite.config.ts'];

const nodeGlobals = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Blob',
    'Buffer',
    'FormData',
    'Headers',
    'Request',
    'Response',
    'TextDecoder',
    'TextEncoder',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);

/** One compiler program per project, since naming it is faster than a search for each file. */
function program(files, project) {
  return { files, languageOptions: { parserOptions: { project: [project], tsconfigRootDir: root } } };
}

export default withoutWarnings(
  tseslint.config(
    {
      ignores: [
        '**/dist/**',
        '**/dist-*/**',
        '**/node_modules/**',
        '.nx/**',
        '.data/**',
        'coverage/**',
        'tmp/**',
        'apps/*/vite*.config.ts',
        // Tests that hang, crash and fail on purpose.
        'tools/test/proof/**',
      ],
    },
    { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { stegvis: stegvisPlugin, '@nx': nx } },
    js.configs.recommended,

    { files: code, extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked] },
    program(['apps/api/**/*.ts'], 'apps/api/tsconfig.json'),
    program(['apps/e2e/**/*.ts'], 'apps/e2e/tsconfig.json'),
    program(['apps/web/**/*.ts', 'apps/web/**/*.tsx'], 'apps/web/tsconfig.spec.json'),
    program(['libs/contract/**/*.ts'], 'libs/contract/tsconfig.spec.json'),
    program(['libs/notifications/**/*.ts'], 'libs/notifications/tsconfig.json'),
    program(['libs/theme/**/*.ts'], 'libs/theme/tsconfig.spec.json'),
    program(['libs/wording/**/*.ts'], 'libs/wording/tsconfig.spec.json'),
    program(['libs/workflow/**/*.ts'], 'libs/workflow/tsconfig.spec.json'),
    program(['tools/**/*.ts'], 'tools/tsconfig.json'),

    {
      rules: {
        complexity: ['error', 15],
        curly: ['error', 'multi-line'],
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        'max-depth': ['error', 4],
        'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
        'max-params': ['error', 6],
        'no-console': 'error',
        'stegvis/asserting-test': 'error',
        'stegvis/constructor-width': 'error',
        'stegvis/inside-repository': 'error',
        'stegvis/no-focused-test': 'error',
        'stegvis/no-own-deadline': 'error',
        'stegvis/no-timed-test': 'error',
      },
    },
    {
      files: code,
      rules: {
        '@nx/enforce-module-boundaries': [
          'error',
          {
            enforceBuildableLibDependency: false,
            // The server that all tests of a run share, which knows nothing of the product.
            allow: ['api/test/shared-server.js$'],
            depConstraints: arrows,
          },
        ],
        '@typescript-eslint/consistent-type-definitions': 'off',
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
        // Text is split into code points on purpose; for graphemes there is Intl.
        '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
        // Enums are refused by stegvis/no-enum; those of packages are used with their numbers.
        '@typescript-eslint/no-unsafe-enum-assignment': 'off',
        '@typescript-eslint/no-unsafe-enum-comparison': 'off',
        // Ports are abstract classes; any class of the same shape may implement them.
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
        ],
        // A fake of an asynchronous port has nothing to wait for.
        '@typescript-eslint/require-await': 'off',
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        'stegvis/ambient-chance': 'error',
        'stegvis/ambient-environment': 'error',
        'stegvis/ambient-time': 'error',
        'stegvis/js-extension': 'error',
        'stegvis/named-exports': 'error',
        'stegvis/schedule-by-tick': 'error',
        'stegvis/no-enum': 'error',
        'stegvis/states-by-name': 'error',
        'stegvis/step-by-meaning': 'error',
        'stegvis/sql-in-queries': 'error',
        'stegvis/typeorm-in-stores': 'error',
      },
    },

    {
      files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
      extends: [reactHooks.configs.flat.recommended],
      // The functions that React's libraries hand out are declared as methods but know no `this`.
      rules: { '@typescript-eslint/unbound-method': 'off' },
    },
    {
      files: ['apps/web/**/*.tsx'],
      extends: [jsxA11y.flatConfigs.recommended],
      rules: {
        // A region that scrolls must be reachable by keyboard.
        'jsx-a11y/no-noninteractive-tabindex': [
          'error',
          { tags: [], roles: ['tabpanel', 'region', 'group'], allowExpressionValues: true },
        ],
        'stegvis/text-in-wording': 'error',
      },
    },

    { files: ['apps/api/src/modules/**/*.door.ts'], rules: { 'stegvis/door-is-a-list': 'error' } },

    // Where a convention does not hold, and why.
    {
      files: ['apps/api/src/platform/clock/**', 'apps/api/src/platform/ids/**', ...tests],
      rules: { 'stegvis/ambient-time': 'off' },
    },
    { files: ['apps/api/src/platform/ids/**', ...tests], rules: { 'stegvis/ambient-chance': 'off' } },
    { files: ['apps/api/src/platform/config/**', ...tests], rules: { 'stegvis/ambient-environment': 'off' } },
    {
      files: [
        '**/*.row.ts',
        '**/*.store.ts',
        '**/*.module.ts',
        '**/migrations/**',
        'apps/api/src/platform/database/**',
        ...tests,
      ],
      rules: { 'stegvis/typeorm-in-stores': 'off' },
    },
    // A migration's statements stay as they were when it ran; tests may name steps by number.
    {
      files: ['**/migrations/**', ...tests],
      rules: { 'stegvis/states-by-name': 'off', 'stegvis/step-by-meaning': 'off' },
    },
    {
      files: ['**/*.query.ts', '**/migrations/**', 'apps/api/src/platform/database/**', 'tools/**', ...tests],
      rules: { 'stegvis/sql-in-queries': 'off' },
    },
    // Texts, tables of operations, situations of mails and migrations are lists: their length says nothing.
    {
      files: [
        'libs/wording/src/areas/**',
        'libs/contract/src/**',
        'libs/notifications/src/mails/situations.ts',
        'apps/api/src/modules/demo/inventory.ts',
        '**/migrations/**',
      ],
      rules: { 'max-lines': 'off' },
    },
    {
      files: tests,
      rules: {
        complexity: ['error', 25],
        'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
        '@typescript-eslint/no-empty-function': 'off',
        '@typescript-eslint/unbound-method': 'off',
        'stegvis/text-in-wording': 'off',
      },
    },
    {
      // An answer over the wire has no type until the test has looked at it.
      files: looseTests,
      rules: {
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-call': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-return': 'off',
      },
    },
    {
      files: tools,
      languageOptions: { globals: nodeGlobals },
      rules: {
        'no-console': 'off',
        'stegvis/ambient-chance': 'off',
        'stegvis/ambient-environment': 'off',
        'stegvis/ambient-time': 'off',
        'stegvis/named-exports': 'off',
      },
    },
    {
      files: ['apps/web/public/*.js'],
      languageOptions: {
        globals: {
          localStorage: 'readonly',
          document: 'readonly',
          window: 'readonly',
          Event: 'readonly',
          CSSStyleSheet: 'readonly',
        },
      },
    },
    { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
  ),
);
