import { preset } from './jest.preset.mjs';

// The seconds after which a test counts as hanging: far more than it needs beside other work on two slow cores. A spec
// sets no limit of its own, since a smaller one would judge the machine (stegvis/no-own-deadline refuses it).
const unit = preset('unit', 120, [
  '<rootDir>/libs/**/*.spec.ts',
  '<rootDir>/apps/**/*.spec.ts',
  '<rootDir>/tools/**/*.spec.ts',
]);
const component = preset('component', 120, ['<rootDir>/apps/web/src/**/*.spec.tsx']);

export default {
  // Node keeps the modules of every file that a worker has run. Without a limit, a file that takes three seconds took
  // thirty at the end of a run, and connections timed out during garbage collection.
  workerIdleMemoryLimit: '600MB',
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
    preset('database', 300, ['<rootDir>/libs/**/*.db-spec.ts', '<rootDir>/apps/api/**/*.db-spec.ts']),
    preset('browser', 600, ['<rootDir>/apps/e2e/src/**/*.e2e.ts']),
  ],
};
