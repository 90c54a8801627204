import type { BoardCell, BoardView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';

export const matrixFilters = ['all', 'late', 'blocked', 'vacant', 'left'] as const;
export type MatrixFilter = (typeof matrixFilters)[number];
type Row = BoardView['rows'][number];

export function isVacant(cell: Pick<BoardCell, 'state' | 'assignees'>): boolean {
  return isOpen(cell.state) && cell.state !== 'waiting' && cell.assignees.length === 0;
}

/** The rows that a search and a filter leave, in the order of the board. Datasets that left the round stand only under `left` and `all`. */
export function filterRows(rows: readonly Row[], search: string, filter: MatrixFilter): readonly Row[] {
  const wanted = search.trim().toLocaleLowerCase('sv');
  return rows.filter((row) => (wanted === '' || row.dataset.title.toLocaleLowerCase('sv').includes(wanted)) && passes(row, filter));
}

function passes(row: Row, filter: MatrixFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'late':
      return row.cells.some((cell) => cell.overdue);
    case 'blocked':
      return row.cells.some((cell) => cell.state === 'blocked');
    case 'vacant':
      return row.cells.some(isVacant);
    case 'left':
      return row.state !== 'in';
  }
}

export function filterOf(text: string | null): MatrixFilter {
  return matrixFilters.find((filter) => filter === text) ?? 'all';
}

/** The page of rows to draw: a matrix of thousands is drawn a piece at a time. `page` begins at 1 and is brought inside. */
export function pageOf<T>(rows: readonly T[], page: number, size: number): { readonly rows: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const inside = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages);
  return { rows: rows.slice((inside - 1) * size, inside * size), page: inside, pages };
}
