import type { BoardCell, BoardView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { Link } from 'react-router';
import { useText } from '../../ui/language.js';
import { CellParts, cellInWords } from './cell-parts.js';
import type { MatrixAsk } from './matrix-ask.js';
import type { Step } from './matrix-rows.js';
import { canPick, type Picking } from './picking.js';

export interface RoundBandProps {
  readonly board: BoardView;
  readonly ask: MatrixAsk;
  readonly picking: Picking | null;
  /** Folded in a narrow window. */
  readonly narrow: boolean;
}

/** The tasks that are done once for the round, which belong to no row of a dataset. */
export function RoundBand({ board, ask, picking, narrow }: RoundBandProps) {
  const { t } = useText();
  const pairs = board.steps
    .filter((step) => step.level === 'round')
    .flatMap((step) => board.round.filter((cell) => cell.step === step.number).map((cell) => ({ step, cell })));
  if (pairs.length === 0) return null;
  const list = (
    <ul>
      {pairs.map(({ step, cell }) => (
        <li key={cell.taskId} className={cell.daysLate > 0 ? 'matrix-late' : ''}>
          <BandTask step={step} cell={cell} picking={picking !== null && canPick(cell, ask) ? picking : null} />
        </li>
      ))}
    </ul>
  );
  const done = pairs.filter(({ cell }) => !isOpen(cell.state)).length;
  if (narrow) {
    return (
      <details className="quiet-details round-band">
        <summary>{t('board.band.folded', { done, total: pairs.length })}</summary>
        {list}
      </details>
    );
  }
  return (
    <section className="round-band" aria-label={t('matrix.round-title')}>
      <p className="round-band-title">{t('matrix.round-title')}</p>
      {list}
    </section>
  );
}

function BandTask({
  step,
  cell,
  picking,
}: {
  readonly step: Step;
  readonly cell: BoardCell;
  readonly picking: Picking | null;
}) {
  const speak = useText();
  const title = speak.t('round.step.name', { number: step.number, title: step.title });
  const words = cellInWords(speak, cell);
  const parts = (
    <>
      <span className="band-title">{title}</span>
      <CellParts cell={cell} />
    </>
  );
  if (picking === null) {
    return (
      <Link className="cell band-task" to={`/tasks/${cell.taskId}`} aria-label={`${title}: ${words}`} title={words}>
        {parts}
      </Link>
    );
  }
  return (
    <label className="cell band-task cell-pick" title={words}>
      <input
        type="checkbox"
        className="ds-input"
        aria-label={`${title}: ${words}`}
        checked={picking.ids.has(cell.taskId)}
        onChange={() => picking.toggle(cell.taskId, null)}
      />
      <span className="cell-parts">{parts}</span>
    </label>
  );
}
