import { expect, test } from '@jest/globals';
import { unplannable } from './unplannable.js';

test('dates outside of the calendars are reported with their field, and others are not', () => {
  expect(unplannable({ startsOn: '1999-12-31', targetOn: '2200-01-01', dueOn: '2000-01-01', other: null })).toEqual([
    { path: 'startsOn', code: 'too-early' },
    { path: 'targetOn', code: 'invalid' },
  ]);
  expect(unplannable({ dueOn: '2199-12-31', startsOn: undefined })).toEqual([]);
});
