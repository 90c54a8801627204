import { describe, expect, test } from '@jest/globals';
import { lostPaths } from './lost-paths.mjs';

const places = [
  'docs',
  'docs/guide.md',
  'README.md',
  'apps/api/src/modules/tasks/store',
  'apps/api/src/modules/tasks/store/task-store.ts',
];

describe('a path on a page', () => {
  test.each([
    '`apps/api/src/modules/tasks/store/`',
    '`apps/api/src/modules/<room>/store/task-store.ts`',
    '`task-store.ts` and `*-store.ts`',
    '`tasks/store`',
    '[the guide](guide.md#steps), [all](../README.md), [elsewhere](https://example.org/a.md)',
    '`DATA_DIR/files`, `application/json`, `@nestjs/bull`, `/api/docs`, `npm run docs`, `state`',
    '```\n`apps/nowhere.ts`\n```',
  ])('is accepted: %s', (text) => {
    expect(lostPaths('docs/architecture.md', text, places)).toEqual([]);
  });

  test.each([
    ['`apps/api/src/modules/tasks/typeorm-task-store.ts`', 'apps/api/src/modules/tasks/typeorm-task-store.ts'],
    ['`gone.query.ts`', 'gone.query.ts'],
    ['`sessions/factors`', 'sessions/factors'],
    ['[the guide](old-guide.md)', 'old-guide.md'],
  ])('is reported: %s', (text, path) => {
    expect(lostPaths('docs/architecture.md', text, places)).toEqual([`docs/architecture.md: ${path}`]);
  });
});
