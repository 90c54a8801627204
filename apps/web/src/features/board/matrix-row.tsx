import type { BoardCell } from '@stegvis/contract';
import { memo, type MouseEvent } from 'react';
import { useText } from '../../ui/language.js';
import { CellParts, cellInWords } from './cell-parts.js';
import type { MatrixAsk } from './matrix-ask.js';
import { fits, type Item, type Row, type Step } from './matrix-rows.js';
import { canPick, pickableIn, type Picking } from './picking.js';

export interface RowContext {
  readonly steps: readonly Step[];
  readonly ask: MatrixAsk;
  readonly picking: Picking | null;
  readonly onPick: (taskId: string, spanning: boolean) => void;
}

export interface MatrixRowProps extends RowContext {
  readonly row: Row;
  readonly item: number;
  /** The column that Tab reaches; -1 in every other row. */
  readonly active: number;
}

/** The row of a dataset with its tasks. */
export const MatrixRow = memo(function MatrixRow({ row, item, active, ...context }: MatrixRowProps) {
  const { steps, picking, ask } = context;
  return (
    <>
      <div role="rowheader" className="matrix-dataset">
        {picking === null ? (
          <DatasetName row={row} item={item} active={active === 0} />
        ) : (
          <PickRow row={row} item={item} active={active === 0} picking={picking} ask={ask} />
        )}
        <DatasetFacts row={row} />
      </div>
      {steps.map((step, index) => (
        <MatrixCell
          key={step.key}
          row={row}
          step={step}
          item={item}
          column={index + 1}
          active={active === index + 1}
          context={context}
        />
      ))}
    </>
  );
});

function DatasetName({ row, item, active }: { readonly row: Row; readonly item: number; readonly active: boolean }) {
  return (
    <a
      href={`/datasets/${row.dataset.id}`}
      className={`ds-link ${nameClass(row)}`}
      title={row.dataset.title}
      tabIndex={active ? 0 : -1}
      data-item={item}
      data-column={0}
    >
      {row.dataset.title}
    </a>
  );
}

function PickRow({
  row,
  item,
  active,
  picking,
  ask,
}: {
  readonly row: Row;
  readonly item: number;
  readonly active: boolean;
  readonly picking: Picking;
  readonly ask: MatrixAsk;
}) {
  const { t } = useText();
  const ids = pickableIn(row, ask);
  return (
    <label className="pick-row">
      <input
        type="checkbox"
        className="ds-input"
        aria-label={t('board.pick.row', { title: row.dataset.title })}
        checked={ids.length > 0 && ids.every((id) => picking.ids.has(id))}
        disabled={ids.length === 0}
        tabIndex={active ? 0 : -1}
        data-item={item}
        data-column={0}
        onChange={() => picking.toggleAll(ids)}
      />
      <span className={nameClass(row)}>{row.dataset.title}</span>
    </label>
  );
}

/** A name without a line below it may take two lines. */
const nameClass = (row: Row): string =>
  row.dataset.unit === null && row.state === 'in' ? 'matrix-name matrix-name-alone' : 'matrix-name';

function DatasetFacts({ row }: { readonly row: Row }) {
  const { t } = useText();
  const facts = [row.dataset.unit, row.state === 'in' ? null : t(`round.datasets.state.${row.state}`)].filter(
    (one) => one !== null,
  );
  return facts.length === 0 ? null : <span className="matrix-unit">{facts.join(', ')}</span>;
}

interface MatrixCellProps {
  readonly row: Row;
  readonly step: Step;
  readonly item: number;
  readonly column: number;
  readonly active: boolean;
  readonly context: RowContext;
}

function MatrixCell({ row, step, item, column, active, context }: MatrixCellProps) {
  const { t } = useText();
  const cell = row.cells.find((one) => one.step === step.number);
  const place = { tabIndex: active ? 0 : -1, 'data-item': item, 'data-column': column };
  if (cell === undefined) {
    return (
      <div role="gridcell" className="matrix-nothing" {...place}>
        <span className="only-for-readers">{t('matrix.no-task')}</span>
      </div>
    );
  }
  const { ask, picking } = context;
  const found = ask.show !== 'all' && ask.show !== 'left' && fits(cell, ask);
  const picked = picking?.ids.has(cell.taskId) === true;
  const look = [
    found ? 'matrix-found' : '',
    picked ? 'matrix-picked' : '',
    cell.daysLate > 0 ? 'matrix-late' : '',
  ].join(' ');
  return (
    <div role="gridcell" className={look} {...(picking === null ? {} : { 'aria-selected': picked })}>
      {picking !== null && canPick(cell, ask) ? (
        <PickCell
          cell={cell}
          about={`${step.title}, ${row.dataset.title}`}
          picked={picked}
          place={place}
          onPick={context.onPick}
        />
      ) : (
        <CellLink cell={cell} about={`${step.title}, ${row.dataset.title}`} place={place} />
      )}
    </div>
  );
}

type FocusPlace = Readonly<Record<'tabIndex' | 'data-item' | 'data-column', number>>;

function CellLink({
  cell,
  about,
  place,
}: {
  readonly cell: BoardCell;
  readonly about: string;
  readonly place: FocusPlace;
}) {
  const speak = useText();
  const words = cellInWords(speak, cell);
  return (
    <a href={`/tasks/${cell.taskId}`} className="cell" aria-label={`${words}. ${about}`} title={words} {...place}>
      <CellParts cell={cell} />
    </a>
  );
}

interface PickCellProps {
  readonly cell: BoardCell;
  readonly about: string;
  readonly picked: boolean;
  readonly place: FocusPlace;
  readonly onPick: RowContext['onPick'];
}

function PickCell({ cell, about, picked, place, onPick }: PickCellProps) {
  const speak = useText();
  const words = cellInWords(speak, cell);
  const click = (event: MouseEvent<HTMLInputElement>) => onPick(cell.taskId, event.shiftKey);
  return (
    <label className="cell cell-pick" title={words}>
      <input
        type="checkbox"
        className="ds-input"
        aria-label={`${about}: ${words}`}
        checked={picked}
        onClick={click}
        onChange={() => undefined}
        {...place}
      />
      <span className="cell-parts">
        <CellParts cell={cell} />
      </span>
    </label>
  );
}

export function GroupHead({
  item,
  title,
  index,
  active,
  columns,
}: {
  readonly item: Extract<Item, { kind: 'group' }>;
  readonly title: string;
  readonly index: number;
  readonly active: boolean;
  readonly columns: number;
}) {
  const { t } = useText();
  return (
    <div
      role="gridcell"
      aria-colspan={columns}
      className="matrix-group"
      tabIndex={active ? 0 : -1}
      data-item={index}
      data-column={0}
      data-head=""
    >
      <span className="matrix-group-title">{title}</span>{' '}
      <span className="matrix-group-facts">{t('board.group.datasets', { count: item.datasets })}</span>
      {item.late > 0 && <span className="cell-late"> {t('board.group.late', { count: item.late })}</span>}
    </div>
  );
}
