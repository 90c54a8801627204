import { expect, test } from '@jest/globals';
import { stageOf } from './import-stage.js';

test.each([
  ['half the file is sent', 0.5, undefined, ['sending', 0.5]],
  ['all of it, and nothing heard yet', 1, undefined, ['opening', null]],
  ['the file is being opened', 1, { state: 'reading' as const, rowsDone: 0, rowsTotal: null }, ['opening', null]],
  ['rows are read', 1, { state: 'reading' as const, rowsDone: 250, rowsTotal: 1000 }, ['reading', 0.25]],
  ['it waits for its turn to write', 1, { state: 'writing' as const, rowsDone: 0, rowsTotal: null }, ['writing', null]],
  ['rows are written', 1, { state: 'writing' as const, rowsDone: 900, rowsTotal: 1000 }, ['writing', 0.9]],
  ['no row changes anything', 1, { state: 'writing' as const, rowsDone: 0, rowsTotal: 0 }, ['writing', null]],
])('%s', (_name, sent, run, expected) => {
  const { phase, share } = stageOf(sent, run);
  expect([phase, share]).toEqual(expected);
});
