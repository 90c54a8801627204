import { describe, expect, test } from '@jest/globals';
import { addressOf } from './address.js';

describe('the address of an operation', () => {
  test('has its parameters filled in and escaped', () => {
    expect(addressOf({ path: '/tasks/{id}/evidence/{evidenceId}' }, { id: 'a/b', evidenceId: 'c' })).toBe(
      '/api/v1/tasks/a%2Fb/evidence/c',
    );
  });

  test('leaves out empty values', () => {
    expect(
      addressOf({ path: '/tasks' }, {}, { search: '', page: 2, open: true, state: undefined, assignee: null }),
    ).toBe('/api/v1/tasks?page=2&open=true');
  });

  test('is not built without a parameter', () => {
    expect(() => addressOf({ path: '/tasks/{id}' })).toThrow('needs id');
  });
});
