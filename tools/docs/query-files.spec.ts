import { describe, expect, test } from '@jest/globals';
import { queryFilesAmiss } from './query-files.mjs';

const page = `| File | Sent | ms | Slowest | Rows |
|---|---|---|---|---|
| \`modules/tasks/store/lock-task.query.ts\` | 64 | 0.08 | 0.11 | 1 |
| \`platform/changes/notify.query.ts\` | 9 | 0.01 | 0.01 | 1 |
`;
const files = ['modules/tasks/store/lock-task.query.ts', 'platform/changes/notify.query.ts'];

describe('the table of files with hand-written SQL', () => {
  test('is accepted when it names each file with its figures', () => {
    expect(queryFilesAmiss(page, files)).toEqual([]);
  });

  test.each([
    ['a file without a line', page, [...files, 'modules/mail/new.query.ts'], 'modules/mail/new.query.ts has no line'],
    ['a line without a file', page, files.slice(1), 'modules/tasks/store/lock-task.query.ts is not there'],
    ['a line without figures', page.replace('9 | 0.01 | 0.01 | 1', ' | | |'), files, 'notify.query.ts has no figures'],
    ['two lines of a file', page + page, files, 'modules/tasks/store/lock-task.query.ts has two lines'],
  ])('reports %s', (_what, text, there, told) => {
    expect(queryFilesAmiss(text, there).join('\n')).toContain(told);
  });
});
