import { describe, expect, test } from '@jest/globals';
import type { BoardCell, BoardView } from '@stegvis/contract';
import { filterOf, filterRows, isVacant, pageOf } from './matrix-rows.js';

const eva = { id: 'e', name: 'Eva' };
const cell = (change: Partial<BoardCell>): BoardCell => ({ step: 4, taskId: 't', state: 'ready', dueOn: null, overdue: false, role: 'coordinator', assignees: [eva], ...change });
const row = (title: string, state: 'in' | 'refused', cells: readonly BoardCell[]): BoardView['rows'][number] => ({ dataset: { id: title, title, unit: null }, state, cells: [...cells] });
const rows = [row('Lekplatser', 'in', [cell({ overdue: true })]), row('Ärenden', 'refused', [cell({ state: 'cancelled', assignees: [] })]), row('Badplatser', 'in', [cell({ state: 'blocked', assignees: [] })])];
const titles = (found: readonly BoardView['rows'][number][]) => found.map((one) => one.dataset.title);

describe('the rows of the matrix', () => {
  test('are searched without regard to case, also beyond a-z', () => {
    expect(titles(filterRows(rows, 'ärEN', 'all'))).toEqual(['Ärenden']);
    expect(titles(filterRows(rows, ' ', 'all'))).toHaveLength(3);
  });

  test('are filtered by what needs somebody', () => {
    expect(titles(filterRows(rows, '', 'late'))).toEqual(['Lekplatser']);
    expect(titles(filterRows(rows, '', 'blocked'))).toEqual(['Badplatser']);
    expect(titles(filterRows(rows, '', 'vacant'))).toEqual(['Badplatser']);
    expect(titles(filterRows(rows, '', 'left'))).toEqual(['Ärenden']);
  });
});

test('a task is vacant only when it is its turn and nobody can do it', () => {
  expect(isVacant(cell({ assignees: [] }))).toBe(true);
  expect(isVacant(cell({ assignees: [], state: 'waiting' }))).toBe(false);
  expect(isVacant(cell({ assignees: [], state: 'done' }))).toBe(false);
  expect(isVacant(cell({}))).toBe(false);
});

test('a page outside is brought inside', () => {
  expect(pageOf([1, 2, 3], 9, 2)).toEqual({ rows: [3], page: 2, pages: 2 });
  expect(pageOf([], 0, 2)).toEqual({ rows: [], page: 1, pages: 1 });
  expect(pageOf([1, 2, 3], Number.NaN, 2).rows).toEqual([1, 2]);
});

test('an unknown filter shows all', () => {
  expect(filterOf('late')).toBe('late');
  expect(filterOf('x')).toBe('all');
});
