import { Button } from '@digdir/designsystemet-react';
import type { BoardView } from '@stegvis/contract';
import { phaseKeys, taskStates } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { SavedViews } from '../shared/saved-views.js';
import { StateSymbol } from '../shared/state-symbol.js';
import { ButtonLink } from '../../ui/text-link.js';
import { useAddress } from '../../ui/use-address.js';
import { usePrinting } from '../../ui/use-printing.js';
import { boardQuery } from './board-query.js';
import type { BulkOutcome } from './bulk-results.js';
import { askOf, cleared, withAsk } from './matrix-ask.js';
import { MatrixCards } from './matrix-cards.js';
import { MatrixFilters } from './matrix-filters.js';
import { MatrixGrid } from './matrix-grid.js';
import { arrange, choicesOf, columnsOf, filterRows, type GroupKey } from './matrix-rows.js';
import { pickedOf, spanBetween, usePicking } from './picking.js';
import { RoundBand } from './round-band.js';
import { useIsNarrow } from './use-is-narrow.js';
import './board.css';

// The actions for many tasks are loaded together with their dialogs when somebody selects tasks.
const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar.js')).BulkBar }));
const BulkRefusals = lazy(async () => ({ default: (await import('./bulk-bar.js')).BulkRefusals }));

export interface MatrixProps {
  readonly roundId: string;
  /** Whether the reader may assign tasks and move dates here. */
  readonly maySteer: boolean;
}

/** Every task of a round: a row for each dataset, a column for each step. */
export function Matrix({ roundId, maySteer }: MatrixProps) {
  const board = useQuery(boardQuery(roundId));
  return (
    <Loaded query={board}>
      {(data) =>
        data.rows.length === 0 && data.round.length === 0 ? (
          <NothingYet roundId={roundId} maySteer={maySteer} />
        ) : (
          <FullMatrix board={data} roundId={roundId} maySteer={maySteer} />
        )
      }
    </Loaded>
  );
}

function NothingYet({ roundId, maySteer }: MatrixProps) {
  const { t } = useText();
  return (
    <EmptyState
      title={t('matrix.empty.title')}
      action={maySteer ? <ButtonLink to={`/rounds/${roundId}/choose`}>{t('round.choose')}</ButtonLink> : undefined}
    >
      {t('matrix.empty.text')}
    </EmptyState>
  );
}

function FullMatrix({ board, roundId, maySteer }: MatrixProps & { readonly board: BoardView }) {
  const { t } = useText();
  const { ask, set } = useAsk();
  const narrow = useIsNarrow();
  const printing = usePrinting();
  const steps = useMemo(() => columnsOf(board, ask), [board, ask]);
  const choices = useMemo(() => choicesOf(board), [board]);
  const rows = useMemo(() => filterRows(board.rows, ask), [board, ask]);
  const items = useMemo(() => arrange(rows, board.steps, ask.group), [rows, board, ask]);
  const titleOf = useGroupTitle(ask.group);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const picks = usePicking();
  const [several, setSeveral] = useState(false);
  const picking = several && maySteer ? picks : null;
  const onPick = (taskId: string, spanning: boolean) => {
    const last = picks.last();
    picks.toggle(taskId, spanning && last !== null ? spanBetween(items, ask, last, taskId) : null);
  };
  const settle = (settled: BulkOutcome) => {
    setOutcome(settled.refused.length === 0 ? null : settled);
    picks.only(settled.refused.map((one) => one.taskId));
    if (settled.refused.length === 0) setSeveral(false);
  };
  const context = { steps, ask, picking, onPick };
  if (board.rows.length === 0) {
    return (
      <div className="board">
        <RoundBand board={board} ask={ask} picking={null} narrow={narrow} />
        <NothingYet roundId={roundId} maySteer={maySteer} />
      </div>
    );
  }
  return (
    <div className="board">
      <RoundBand board={board} ask={ask} picking={picking} narrow={narrow && !printing} />
      <SavedViews page="matrix" />
      <MatrixFilters
        ask={ask}
        steps={board.steps.filter((step) => step.level === 'dataset')}
        choices={choices}
        onChange={(changes) => set((before) => withAsk(before, changes))}
        onClear={() => set(cleared)}
        narrow={narrow}
      />
      <div className="board-line">
        <p role="status">{t('matrix.shown', { shown: rows.length, total: board.rows.length })}</p>
        {maySteer && (
          <Button
            variant={several ? 'tertiary' : 'secondary'}
            data-size="sm"
            aria-pressed={several}
            onClick={() => setSeveral(!several)}
          >
            {t(several ? 'board.several.end' : 'board.several')}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {outcome !== null && <BulkRefusals outcome={outcome} onClose={() => setOutcome(null)} />}
      </Suspense>
      {items.length === 0 ? (
        <p>{t('matrix.no-match')}</p>
      ) : narrow || printing ? (
        <MatrixCards items={items} titleOf={titleOf} {...context} />
      ) : (
        <MatrixGrid roundId={roundId} items={items} titleOf={titleOf} {...context} />
      )}
      <Suspense fallback={null}>
        {picking !== null && (
          <BulkBar picked={pickedOf(roundId, board, picks.ids)} onDone={settle} onClear={picks.clear} />
        )}
      </Suspense>
      <Legend />
    </div>
  );
}

function useAsk() {
  const { params, change } = useAddress();
  const asked = params.toString();
  const ask = useMemo(() => askOf(new URLSearchParams(asked)), [asked]);
  return { ask, set: change };
}

function useGroupTitle(group: string): (key: GroupKey) => string {
  const { t } = useText();
  return (key) => {
    if (key === null) {
      return t(
        group === 'unit' ? 'board.group.no-unit' : group === 'owner' ? 'board.group.no-owner' : 'board.group.nobody',
      );
    }
    if (group !== 'phase') return key;
    if (key === 'done' || key === 'left') return t(`board.group.${key}`);
    const phase = phaseKeys.find((one) => one === key);
    return phase === undefined ? key : t(`guide.phase.${phase}`);
  };
}

/** The symbols with their full words. */
function Legend() {
  const { t } = useText();
  return (
    <details className="quiet-details legend">
      <summary>{t('board.legend')}</summary>
      <ul>
        {taskStates.map((state) => (
          <li key={state}>
            <span className={`chip chip-${state}`}>
              <StateSymbol state={state} />
              <span className="chip-text">{t(`board.short.${state}`)}</span>
            </span>
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
      <p>{t('board.legend.keys')}</p>
    </details>
  );
}
