import { matchOf, type BoardCell, type BoardView } from '@stegvis/contract';
import { isOpen, phaseKeys, type PhaseKey } from '@stegvis/workflow';
import type { Grouping, MatrixAsk } from './matrix-ask.js';

export type Row = BoardView['rows'][number];
export type Step = BoardView['steps'][number];

/**
 * The heading of a group: a unit's or person's name, a phase, `done`, `left` (the round); null for rows without one.
 */
export type GroupKey = string | null;

export type Item =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly key: GroupKey;
      readonly datasets: number;
      readonly late: number;
    }
  | { readonly kind: 'row'; readonly id: string; readonly row: Row };

/** Somebody has to act on the task, but nobody can. */
export function isVacant(cell: Pick<BoardCell, 'state' | 'assignees'>): boolean {
  return isOpen(cell.state) && cell.state !== 'waiting' && cell.assignees.length === 0;
}

/** The columns of a matrix: every step of a dataset, or the one that is filtered by. */
export function columnsOf(board: Pick<BoardView, 'steps'>, ask: MatrixAsk): readonly Step[] {
  const steps = board.steps.filter((step) => step.level === 'dataset');
  const asked = steps.filter((step) => step.number === ask.step);
  return asked.length > 0 ? asked : steps;
}

/** Whether this task matches the filters, whatever its dataset. */
export function fits(cell: BoardCell, ask: MatrixAsk): boolean {
  if (ask.step !== null && cell.step !== ask.step) return false;
  switch (ask.show) {
    case 'all':
    case 'left':
      return true;
    case 'late':
      return cell.overdue;
    case 'vacant':
      return isVacant(cell);
    default:
      return cell.state === ask.show;
  }
}

/** The rows that match search and filters, in the order of the board. */
export function filterRows(rows: readonly Row[], ask: MatrixAsk): readonly Row[] {
  return rows.filter(
    (row) =>
      matchOf(ask.search, [row.dataset.title, row.dataset.unit]) !== null &&
      (ask.unit === '' || row.dataset.unit === ask.unit) &&
      hasFitting(row, ask),
  );
}

function hasFitting(row: Row, ask: MatrixAsk): boolean {
  if (ask.show === 'left') return row.state !== 'in' && concerns(row, ask);
  if (ask.show === 'all') return concerns(row, ask);
  const owned = ask.person !== '' && row.owners.some((one) => one.id === ask.person);
  return row.cells.some(
    (cell) => fits(cell, ask) && (ask.person === '' || owned || cell.assignees.some((one) => one.id === ask.person)),
  );
}

function concerns(row: Row, { person }: MatrixAsk): boolean {
  return (
    person === '' ||
    row.owners.some((one) => one.id === person) ||
    row.cells.some((cell) => cell.assignees.some((one) => one.id === person))
  );
}

/** The rows under the headings of their groups. */
export function arrange(rows: readonly Row[], steps: readonly Step[], grouping: Grouping): readonly Item[] {
  if (grouping === 'none') return rows.map(toItem);
  const groups = new Map<GroupKey, Row[]>();
  for (const row of rows) {
    const key = groupOf(row, steps, grouping);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => compare(a, b, grouping))
    .flatMap(([key, members]) => [headOf(key, members), ...members.map(toItem)]);
}

function toItem(row: Row): Item {
  return { kind: 'row', id: row.dataset.id, row };
}

function headOf(key: GroupKey, rows: readonly Row[]): Item {
  const late = rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.overdue).length, 0);
  return { kind: 'group', id: `group ${key ?? ''}`, key, datasets: rows.length, late };
}

function groupOf(row: Row, steps: readonly Step[], grouping: Exclude<Grouping, 'none'>): GroupKey {
  switch (grouping) {
    case 'unit':
      return row.dataset.unit;
    case 'owner':
      return row.owners[0]?.name ?? null;
    case 'who':
      return (
        row.cells.find((cell) => isOpen(cell.state) && cell.state !== 'waiting' && cell.assignees.length > 0)
          ?.assignees[0]?.name ?? null
      );
    case 'phase':
      return phaseOf(row, steps);
  }
}

/** The current phase of the dataset: that of its first unfinished step. */
export function phaseOf(row: Row, steps: readonly Step[]): PhaseKey | 'done' | 'left' {
  if (row.state !== 'in') return 'left';
  const first = row.cells.find((cell) => isOpen(cell.state));
  return steps.find((step) => step.number === first?.step)?.phase ?? 'done';
}

const phaseOrder: readonly GroupKey[] = [...phaseKeys, 'done', 'left'];

/** Compares names in Swedish order with missing ones last, and phases in the guide's order. */
function compare(a: GroupKey, b: GroupKey, grouping: Grouping): number {
  if (grouping === 'phase') return phaseOrder.indexOf(a) - phaseOrder.indexOf(b);
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.localeCompare(b, 'sv');
}

export interface Choices {
  readonly units: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The units and people that the matrix can be filtered by. */
export function choicesOf(board: Pick<BoardView, 'rows'>): Choices {
  const units = new Set<string>();
  const people = new Map<string, string>();
  for (const row of board.rows) {
    if (row.dataset.unit !== null) units.add(row.dataset.unit);
    for (const one of row.owners) people.set(one.id, one.name);
    for (const cell of row.cells) for (const one of cell.assignees) people.set(one.id, one.name);
  }
  const bySwedish = (a: string, b: string) => a.localeCompare(b, 'sv');
  return {
    units: [...units].toSorted(bySwedish),
    people: [...people].map(([id, name]) => ({ id, name })).toSorted((a, b) => bySwedish(a.name, b.name)),
  };
}
