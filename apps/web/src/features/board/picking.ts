import type { BoardCell, BoardView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useRef, useState } from 'react';
import type { MatrixAsk } from './matrix-ask.js';
import { fits, type Item, type Row } from './matrix-rows.js';

/** Tasks that are ticked to be changed together. */
export interface Picking {
  readonly ids: ReadonlySet<string>;
  /** Ticks all of these, or none of them when all are ticked already. */
  readonly toggleAll: (ids: readonly string[]) => void;
  /** Ticks or unticks one; with `span`, everything between the one before and this. */
  readonly toggle: (id: string, span: readonly string[] | null) => void;
  readonly clear: () => void;
  /** The one ticked last, where a span begins. */
  readonly last: () => string | null;
}

export function usePicking(): Picking {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  return {
    ids,
    toggleAll: (all) => setIds((before) => (all.every((id) => before.has(id)) ? without(before, all) : new Set([...before, ...all]))),
    toggle: (id, span) => {
      last.current = id;
      setIds((before) => {
        if (span !== null) return new Set([...before, ...span]);
        return before.has(id) ? without(before, [id]) : new Set([...before, id]);
      });
    },
    clear: () => setIds(new Set()),
    last: () => last.current,
  };
}

export function without(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const gone = new Set(ids);
  return new Set([...before].filter((id) => !gone.has(id)));
}

/** Finished tasks cannot be handed out or moved, and what a filter leaves out is not meant. */
export function canPick(cell: BoardCell, ask: MatrixAsk): boolean {
  return isOpen(cell.state) && fits(cell, ask);
}

export function pickableIn(row: Row, ask: MatrixAsk): readonly string[] {
  return row.cells.filter((cell) => canPick(cell, ask)).map((cell) => cell.taskId);
}

export function pickableOf(items: readonly Item[], step: number, ask: MatrixAsk): readonly string[] {
  return items.flatMap((item) => (item.kind === 'row' ? item.row.cells.filter((cell) => cell.step === step && canPick(cell, ask)).map((cell) => cell.taskId) : []));
}

/** Everything that can be ticked in the rectangle between two tasks; null when one of them is not shown. */
export function spanBetween(items: readonly Item[], ask: MatrixAsk, from: string, to: string): readonly string[] | null {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const a = placeOf(rows, from);
  const b = placeOf(rows, to);
  if (a === null || b === null) return null;
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.step, b.step), Math.max(a.step, b.step)];
  return rows.slice(top, bottom + 1).flatMap((row) => row.cells.filter((cell) => cell.step >= left && cell.step <= right && canPick(cell, ask)).map((cell) => cell.taskId));
}

function placeOf(rows: readonly Row[], taskId: string): { readonly row: number; readonly step: number } | null {
  for (const [row, one] of rows.entries()) {
    const cell = one.cells.find((other) => other.taskId === taskId);
    if (cell !== undefined) return { row, step: cell.step };
  }
  return null;
}

/** Every task of a board by its id. */
export function cellsById(board: Pick<BoardView, 'rows' | 'round'>): ReadonlyMap<string, BoardCell> {
  const all = [...board.round, ...board.rows.flatMap((row) => row.cells)];
  return new Map(all.map((cell) => [cell.taskId, cell]));
}
