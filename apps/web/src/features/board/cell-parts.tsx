import type { BoardCell } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useText, type Speaker } from '../../ui/language.js';
import { StateSymbol } from '../../ui/state-symbol.js';
import { isVacant } from './matrix-rows.js';

/** Is the task somebody's now? Then it says whose and by when. */
export function isLive(cell: Pick<BoardCell, 'state'>): boolean {
  return isOpen(cell.state) && cell.state !== 'waiting';
}

/** The whole cell in words, for screen readers and as what is shown under the pointer. */
export function cellInWords({ t, list, date }: Pick<Speaker, 't' | 'list' | 'date'>, cell: BoardCell): string {
  const parts = [t(`state.${cell.state}`)];
  if (cell.daysLate > 0) parts.push(t('state.late', { days: cell.daysLate }).toLocaleLowerCase('sv'));
  else if (cell.dueOn !== null && isLive(cell)) parts.push(t('matrix.due', { date: date(cell.dueOn) }));
  if (isVacant(cell)) parts.push(t('matrix.vacant'));
  else if (isLive(cell)) parts.push(list(cell.assignees.map((one) => one.name)));
  return parts.join(', ');
}

/** State as symbol and short word, below it whose it is and how late. */
export function CellParts({ cell }: { readonly cell: BoardCell }) {
  const { t } = useText();
  return (
    <>
      <span className={`chip chip-${cell.state}`}>
        <StateSymbol state={cell.state} />
        <span className="chip-text">{t(`board.short.${cell.state}`)}</span>
      </span>
      <CellMeta cell={cell} />
    </>
  );
}

function CellMeta({ cell }: { readonly cell: BoardCell }) {
  const { t, shortDate } = useText();
  if (!isLive(cell) && cell.daysLate === 0) return null;
  const [first, ...others] = cell.assignees;
  return (
    <span className="cell-meta">
      {isVacant(cell) && <span className="cell-vacant">{t('board.vacant')}</span>}
      {first !== undefined && <span className="cell-who">{others.length === 0 ? first.name : t('board.and-more', { name: first.name, count: others.length })}</span>}
      {cell.daysLate > 0 ? <span className="cell-late">{t('board.late', { days: cell.daysLate })}</span> : cell.dueOn !== null && isLive(cell) && <span className="cell-due">{shortDate(cell.dueOn)}</span>}
    </span>
  );
}
