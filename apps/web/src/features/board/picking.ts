import type { BoardCell, BoardView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useRef, useState } from 'react';
import type { Picked } from './bulk-results.js';
import type { MatrixAsk } from './matrix-ask.js';
import { fits, type Item, type Row } from './matrix-rows.js';

/** The tasks that are selected to be changed together. */
export interface Picking {
  readonly ids: ReadonlySet<string>;
  /** Selects all of these, or none of them when all are selected already. */
  readonly toggleAll: (ids: readonly string[]) => void;
  /** Selects or deselects one; with `span`, everything between the previous one and this. */
  readonly toggle: (id: string, span: readonly string[] | null) => void;
  readonly clear: () => void;
  readonly only: (ids: readonly string[]) => void;
  /** The one selected last, where a range begins. */
  readonly last: () => string | null;
}

export function usePicking(): Picking {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  return {
    ids,
    toggleAll: (all) =>
      setIds((before) => (all.every((id) => before.has(id)) ? without(before, all) : new Set([...before, ...all]))),
    toggle: (id, span) => {
      last.current = id;
      setIds((before) => {
        if (span !== null) return new Set([...before, ...span]);
        return before.has(id) ? without(before, [id]) : new Set([...before, id]);
      });
    },
    clear: () => setIds(new Set()),
    only: (ids) => setIds(new Set(ids)),
    last: () => last.current,
  };
}

export function without(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const gone = new Set(ids);
  return new Set([...before].filter((id) => !gone.has(id)));
}

/** Finished tasks cannot be assigned or moved, and filtered ones are not selected. */
export function canPick(cell: BoardCell, ask: MatrixAsk): boolean {
  return isOpen(cell.state) && fits(cell, ask);
}

export function pickableIn(row: Row, ask: MatrixAsk): readonly string[] {
  return row.cells.filter((cell) => canPick(cell, ask)).map((cell) => cell.taskId);
}

export function pickableOf(items: readonly Item[], step: number, ask: MatrixAsk): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'row'
      ? item.row.cells.filter((cell) => cell.step === step && canPick(cell, ask)).map((cell) => cell.taskId)
      : [],
  );
}

/** All selectable tasks in the rectangle between two tasks; null when one of them is not shown. */
export function spanBetween(
  items: readonly Item[],
  ask: MatrixAsk,
  from: string,
  to: string,
): readonly string[] | null {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const a = placeOf(rows, from);
  const b = placeOf(rows, to);
  if (a === null || b === null) return null;
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.step, b.step), Math.max(a.step, b.step)];
  return rows
    .slice(top, bottom + 1)
    .flatMap((row) =>
      row.cells
        .filter((cell) => cell.step >= left && cell.step <= right && canPick(cell, ask))
        .map((cell) => cell.taskId),
    );
}

function placeOf(rows: readonly Row[], taskId: string): { readonly row: number; readonly step: number } | null {
  for (const [row, one] of rows.entries()) {
    const cell = one.cells.find((other) => other.taskId === taskId);
    if (cell !== undefined) return { row, step: cell.step };
  }
  return null;
}

/** The selected tasks, with the versions that the page shows. */
export function pickedOf(
  roundId: string,
  board: Pick<BoardView, 'rows' | 'round' | 'steps'>,
  ids: ReadonlySet<string>,
): readonly Picked[] {
  if (ids.size === 0) return [];
  const steps = new Map(board.steps.map((step) => [step.number, step]));
  const picked = (cells: readonly BoardCell[], dataset: BoardView['rows'][number]['dataset'] | null) =>
    cells
      .filter((cell) => ids.has(cell.taskId))
      .flatMap((cell) => {
        const step = steps.get(cell.step);
        if (step === undefined) return [];
        const { key: stepKey, title } = step;
        return [
          {
            taskId: cell.taskId,
            version: cell.version,
            about: dataset === null ? title : `${dataset.title}: ${title}`,
            stepKey,
            roundId,
            datasetId: dataset?.id ?? null,
          },
        ];
      });
  return [...picked(board.round, null), ...board.rows.flatMap((row) => picked(row.cells, row.dataset))];
}
