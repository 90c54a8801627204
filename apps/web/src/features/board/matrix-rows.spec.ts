import { describe, expect, test } from '@jest/globals';
import type { BoardCell, BoardView } from '@stegvis/contract';
import { askOf, cleared, isNarrowed, withAsk } from './matrix-ask.js';
import { arrange, choicesOf, columnsOf, filterRows, isVacant, phaseOf, type Row } from './matrix-rows.js';
import { canPick, spanBetween, without } from './picking.js';
import { shortName } from './short-name.js';
import { moveFrom } from './use-grid-focus.js';

const eva = { id: 'e', name: 'Eva' };
const åke = { id: 'å', name: 'Åke' };
const cell = (change: Partial<BoardCell>): BoardCell => ({
  step: 4,
  taskId: 't',
  state: 'ready',
  dueOn: null,
  overdue: false,
  daysLate: 0,
  role: 'coordinator',
  assignees: [eva],
  version: 1,
  ...change,
});
const row = (title: string, unit: string | null, cells: readonly BoardCell[], more: Partial<Row> = {}): Row => ({
  dataset: { id: title, title, unit },
  state: 'in',
  owners: [],
  cells: [...cells],
  ...more,
});
const steps: BoardView['steps'] = [
  { number: 4, key: 'appoint-owner', phase: 'start-up', level: 'dataset', title: 'Fyra' },
  { number: 5, key: 'establish-project', phase: 'start-up', level: 'round', title: 'Fem' },
  { number: 7, key: 'analyse-dataset', phase: 'analyse', level: 'dataset', title: 'Sju' },
];
const rows = [
  row(
    'Lekplatser',
    'Teknik',
    [cell({ overdue: true, daysLate: 3, taskId: 'l4' }), cell({ step: 7, state: 'waiting', taskId: 'l7' })],
    { owners: [åke] },
  ),
  row('Ärenden', null, [cell({ state: 'cancelled', assignees: [], taskId: 'ä4' })], { state: 'refused' }),
  row('Badplatser', 'Fritid', [
    cell({ state: 'done', taskId: 'b4' }),
    cell({ step: 7, state: 'blocked', assignees: [], taskId: 'b7' }),
  ]),
];
const ask = (address: string) => askOf(new URLSearchParams(address));
const titles = (found: readonly Row[]) => found.map((one) => one.dataset.title);

describe('the rows of the matrix', () => {
  test('are searched by title and unit, ignoring case also beyond a-z', () => {
    expect(titles(filterRows(rows, ask('search=ärEN')))).toEqual(['Ärenden']);
    expect(titles(filterRows(rows, ask('search=fritid')))).toEqual(['Badplatser']);
    expect(filterRows(rows, ask('search=%20'))).toHaveLength(3);
  });

  test.each([
    ['show=late', ['Lekplatser']],
    ['show=blocked', ['Badplatser']],
    ['show=vacant', ['Badplatser']],
    ['show=left', ['Ärenden']],
    ['show=late&step=7', []],
    ['unit=Teknik', ['Lekplatser']],
    ['person=%C3%A5', ['Lekplatser']],
    ['person=e', ['Lekplatser', 'Badplatser']],
    ['show=blocked&person=e', []],
    ['show=nonsense', ['Lekplatser', 'Ärenden', 'Badplatser']],
  ])('are filtered by %s', (address, expected) => {
    expect(titles(filterRows(rows, ask(address)))).toEqual(expected);
  });

  test('are grouped by unit in Swedish order, those without a unit last', () => {
    const heads = arrange(rows, steps, 'unit').filter((item) => item.kind === 'group');
    expect(heads.map((head) => [head.key, head.datasets, head.late])).toEqual([
      ['Fritid', 1, 0],
      ['Teknik', 1, 1],
      [null, 1, 0],
    ]);
  });

  test('are grouped by owner or by the people whom they wait for', () => {
    expect(
      arrange(rows, steps, 'owner')
        .filter((item) => item.kind === 'group')
        .map((head) => head.key),
    ).toEqual(['Åke', null]);
    expect(
      arrange(rows, steps, 'who')
        .filter((item) => item.kind === 'group')
        .map((head) => head.key),
    ).toEqual(['Eva', null]);
  });

  test('are grouped by their current phase', () => {
    expect(rows.map((one) => phaseOf(one, steps))).toEqual(['start-up', 'left', 'analyse']);
    expect(
      arrange(rows, steps, 'phase')
        .filter((item) => item.kind === 'group')
        .map((head) => head.key),
    ).toEqual(['start-up', 'analyse', 'left']);
  });
});

test('a matrix shows the steps of datasets, or the one asked for', () => {
  expect(columnsOf({ steps }, ask('')).map((step) => step.number)).toEqual([4, 7]);
  expect(columnsOf({ steps }, ask('step=7')).map((step) => step.number)).toEqual([7]);
  expect(columnsOf({ steps }, ask('step=5')).map((step) => step.number)).toEqual([4, 7]);
});

test('a task is vacant only when somebody has to act and nobody can', () => {
  expect(isVacant(cell({ assignees: [] }))).toBe(true);
  expect(isVacant(cell({ assignees: [], state: 'waiting' }))).toBe(false);
  expect(isVacant(cell({ assignees: [], state: 'done' }))).toBe(false);
  expect(isVacant(cell({}))).toBe(false);
});

test('the filters offer the units and people that occur', () => {
  expect(choicesOf({ rows })).toEqual({ units: ['Fritid', 'Teknik'], people: [eva, åke] });
});

describe('the address', () => {
  test('leaves out unset filters, and keeps parameters of others', () => {
    expect(withAsk(new URLSearchParams('tab=x&show=late'), { show: 'all', unit: 'Teknik' }).toString()).toBe(
      'tab=x&unit=Teknik',
    );
    expect(cleared(new URLSearchParams('group=unit&show=late&step=7')).toString()).toBe('group=unit');
    expect(isNarrowed(ask('group=unit'))).toBe(false);
  });
});

describe('selecting', () => {
  const items = arrange(rows, steps, 'none');

  test('takes the rectangle between two tasks, without finished and filtered ones', () => {
    expect(spanBetween(items, ask(''), 'l4', 'b7')).toEqual(['l4', 'l7', 'b7']);
    expect(spanBetween(items, ask('show=blocked'), 'l4', 'b7')).toEqual(['b7']);
    expect(spanBetween(items, ask(''), 'l4', 'gone')).toBeNull();
  });

  test('is for open tasks only', () => {
    expect([cell({ state: 'done' }), cell({ state: 'waiting' })].map((one) => canPick(one, ask('')))).toEqual([
      false,
      true,
    ]);
    expect([...without(new Set(['a', 'b']), ['a'])]).toEqual(['b']);
  });
});

test.each([
  ['ArrowDown', false, { item: 3, column: 1 }],
  ['ArrowRight', false, { item: 2, column: 2 }],
  ['Home', false, { item: 2, column: 0 }],
  ['End', true, { item: 9, column: 2 }],
  ['PageUp', false, { item: 0, column: 1 }],
])('%s moves inside the grid', (key, whole, expected) => {
  expect(moveFrom({ item: 2, column: 1 }, key, whole, { items: 10, columns: 3 })).toEqual(expected);
  expect(moveFrom({ item: 2, column: 1 }, 'a', false, { items: 10, columns: 3 })).toBeNull();
});

test('a cell has room for a first name and a letter', () => {
  expect(['Ola Berg', 'Anna Karin  Ek-Lund', 'Åsa', ''].map(shortName)).toEqual(['Ola B.', 'Anna E.', 'Åsa', '']);
});
