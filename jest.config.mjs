import { preset } from './jest.preset.mjs';

const unit = preset('unit', [
  '<rootDir>/libs/**/*.spec.ts',
  '<rootDir>/apps/**/*.spec.ts',
  '<rootDir>/tools/**/*.spec.ts',
]);
const component = preset('component', ['<rootDir>/apps/web/src/**/*.spec.tsx']);

export default {
  projects: [
    unit,
    {
      ...component,
      testEnvironment: '<rootDir>/tools/jest/browser-environment.mjs',
      moduleNameMapper: {
        ...component.moduleNameMapper,
        '\\.css$': '<rootDir>/tools/jest/no-styles.mjs',
        '^virtual:stegvis-texts': '<rootDir>/tools/jest/all-texts.mjs',
      },
      setupFilesAfterEnv: ['<rootDir>/tools/jest/browser-layout.mjs', ...component.setupFilesAfterEnv],
    },
    preset('database', ['<rootDir>/libs/**/*.db-spec.ts', '<rootDir>/apps/api/**/*.db-spec.ts']),
    preset('browser', ['<rootDir>/apps/e2e/src/**/*.e2e.ts']),
  ],
};
