import { preset } from './jest.preset.mjs';

export default {
  projects: [
    preset('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.tsx',
      '<rootDir>/tools/**/*.spec.ts',
    ]),
    preset('database', ['<rootDir>/libs/**/*.db-spec.ts', '<rootDir>/apps/api/**/*.db-spec.ts']),
    preset('browser', ['<rootDir>/apps/e2e/src/**/*.e2e.ts']),
  ],
};
