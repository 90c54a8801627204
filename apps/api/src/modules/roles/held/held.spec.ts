import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const source = join(import.meta.dirname, '..', '..', '..');
/** Files that read the table without this room's functions, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'modules/tasks/store/task-facts.query.ts': 'a command costs one trip to the database',
  'modules/inventory/import/undo.query.ts': 'asks whether any row refers to a dataset, whoever holds it and since when',
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts') && !file.includes('/migrations/'));
const naming = (what: RegExp): readonly string[] =>
  files.filter((file) => what.test(readFileSync(join(source, file), 'utf8')));

describe('who holds what today', () => {
  test('is asked of this room alone', () => {
    const others = naming(/\brole_assignments\b/).filter((file) => !file.startsWith('modules/roles/'));
    expect(others.toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });

  test('has one definition, in roles_held and still_here', () => {
    const lists = ['modules/roles/assignments/role-assignments.query.ts'];
    expect(naming(/valid_from IS NULL OR|valid_from <=/).filter((file) => !lists.includes(file))).toEqual([
      'modules/roles/assignments/grant-and-end.query.ts',
    ]);
    expect(naming(/left_on IS NULL OR/)).toEqual([]);
  });
});
