import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { BoardCell } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../ui/language.js';
import { usePrinting } from '../../ui/use-printing.js';
import { CellParts, cellInWords, isLive } from './cell-parts.js';
import { fits, type GroupKey, type Item, type Row, type Step } from './matrix-rows.js';
import type { RowContext } from './matrix-row.js';
import { canPick } from './picking.js';

export interface MatrixCardsProps extends RowContext {
  readonly items: readonly Item[];
  readonly titleOf: (key: GroupKey) => string;
}

/** The matrix for narrow windows: a card for each dataset with its current tasks. */
export function MatrixCards({ items, titleOf, ...context }: MatrixCardsProps) {
  const { t } = useText();
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);
  const printing = usePrinting();
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 132,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 5,
    scrollMargin: top,
  });
  const drawn = virtualizer.getVirtualItems();
  const before = (drawn[0]?.start ?? top) - top;
  const after = virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  // Paper does not scroll, so all rows are rendered for print.
  const indexes = printing ? items.map((_, index) => index) : drawn.map((one) => one.index);
  return (
    <ul
      className="cards"
      ref={box}
      aria-label={t('matrix.title')}
      style={printing ? undefined : { paddingTop: before, paddingBottom: after }}
    >
      {indexes.map((index) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={item.id}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            data-index={index}
            ref={virtualizer.measureElement}
          >
            {item.kind === 'group' ? (
              <p className="card-group">{`${titleOf(item.key)} (${t('board.group.datasets', { count: item.datasets })})`}</p>
            ) : (
              <Card row={item.row} context={context} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Card({ row, context }: { readonly row: Row; readonly context: RowContext }) {
  const { t } = useText();
  const { steps } = context;
  const shown = row.cells.filter((cell) => steps.some((step) => step.number === cell.step));
  const going = shown.filter((cell) => isShown(cell, context));
  const done = shown.filter((cell) => !isOpen(cell.state)).length;
  const facts = [
    row.dataset.unit,
    row.state === 'in' ? t('board.card.done', { done, total: shown.length }) : t(`round.datasets.state.${row.state}`),
  ].filter((one) => one !== null);
  return (
    <article className="card">
      <p className="card-title">
        <Link className="ds-link" to={`/datasets/${row.dataset.id}`}>
          {row.dataset.title}
        </Link>
      </p>
      <p className="matrix-unit">{facts.join(', ')}</p>
      {going.map((cell) => (
        <CardTask
          key={cell.taskId}
          cell={cell}
          step={steps.find((step) => step.number === cell.step)}
          context={context}
        />
      ))}
    </article>
  );
}

/** Whether the cell is current, or matches the filters. */
function isShown(cell: BoardCell, { ask, picking }: RowContext): boolean {
  if (picking !== null && canPick(cell, ask)) return true;
  return (
    isLive(cell) ||
    cell.daysLate > 0 ||
    ask.step !== null ||
    (ask.show !== 'all' && ask.show !== 'left' && fits(cell, ask))
  );
}

function CardTask({
  cell,
  step,
  context,
}: {
  readonly cell: BoardCell;
  readonly step: Step | undefined;
  readonly context: RowContext;
}) {
  const speak = useText();
  if (step === undefined) return null;
  const { picking, ask, onPick } = context;
  const title = speak.t('round.step.name', { number: step.number, title: step.title });
  const words = cellInWords(speak, cell);
  const parts = (
    <>
      <span className="card-step">{title}</span>
      <span className="card-state">
        <CellParts cell={cell} />
      </span>
    </>
  );
  if (picking === null || !canPick(cell, ask)) {
    return (
      <Link className="card-task" to={`/tasks/${cell.taskId}`} aria-label={`${title}: ${words}`}>
        {parts}
      </Link>
    );
  }
  return (
    <label className="card-task card-task-pick">
      <input
        type="checkbox"
        className="ds-input"
        aria-label={`${title}: ${words}`}
        checked={picking.ids.has(cell.taskId)}
        onChange={() => onPick(cell.taskId, false)}
      />
      <span className="card-task-words">{parts}</span>
    </label>
  );
}
