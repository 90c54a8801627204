import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** One Jest set-up for every project: SWC, ESM, the libs read from source. */
export function preset(name, testSeconds, testMatch) {
  return {
    displayName: name,
    rootDir: root,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    testMatch,
    moduleNameMapper: {
      '^@stegvis/(workflow|contract|wording|notifications|theme)$': '<rootDir>/libs/$1/src/index.ts',
      '^@stegvis/(workflow|notifications)/(nest|testing)$': '<rootDir>/libs/$1/src/$2.ts',
      '^@stegvis/contract/(docs|passwords)$': '<rootDir>/libs/contract/src/$1.ts',
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          swcrc: false,
          sourceMaps: 'inline',
          module: { type: 'es6' },
          jsc: {
            target: 'es2023',
            parser: { syntax: 'typescript', tsx: true, decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
            keepClassNames: true,
          },
        },
      ],
    },
    globals: { testSeconds },
    setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.mjs', '<rootDir>/tools/jest/fail-on-console.mjs'],
  };
}
