import type { BoardCell } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useText, type Speaker } from '../../ui/language.js';
import { StateSymbol } from '../shared/state-symbol.js';
import { isVacant } from './matrix-rows.js';
import { shortName } from './short-name.js';

/** Whether somebody has to act on the task now. Then the cell says who and by when. */
export function isLive(cell: Pick<BoardCell, 'state'>): boolean {
  return isOpen(cell.state) && cell.state !== 'waiting';
}

const spoken = new WeakMap<BoardCell, { readonly language: string; readonly words: string }>();

/**
 * The whole cell in words, for screen readers and as the tooltip. Cached, since scrolling back and forth shows the same
 * cells again.
 */
export function cellInWords(speak: Pick<Speaker, 'language' | 't' | 'list' | 'date'>, cell: BoardCell): string {
  const known = spoken.get(cell);
  if (known?.language === speak.language) return known.words;
  const words = wordsOf(speak, cell);
  spoken.set(cell, { language: speak.language, words });
  return words;
}

function wordsOf({ t, list, date }: Pick<Speaker, 't' | 'list' | 'date'>, cell: BoardCell): string {
  const parts = [t(`state.${cell.state}`)];
  if (cell.daysLate > 0) parts.push(t('state.late', { days: cell.daysLate }).toLocaleLowerCase('sv'));
  else if (cell.dueOn !== null && isLive(cell)) parts.push(t('matrix.due', { date: date(cell.dueOn) }));
  if (isVacant(cell)) parts.push(t('matrix.vacant'));
  else if (isLive(cell)) parts.push(list(cell.assignees.map((one) => one.name)));
  return parts.join(', ');
}

/** The state as symbol and short word, below it the assignee and how late. */
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
      {first !== undefined && (
        <span className="cell-who">
          {others.length === 0
            ? shortName(first.name)
            : t('board.and-more', { name: shortName(first.name), count: others.length })}
        </span>
      )}
      {cell.daysLate > 0 ? (
        <span className="cell-late">{t('board.late', { days: cell.daysLate })}</span>
      ) : (
        cell.dueOn !== null && isLive(cell) && <span className="cell-due">{shortDate(cell.dueOn)}</span>
      )}
    </span>
  );
}
