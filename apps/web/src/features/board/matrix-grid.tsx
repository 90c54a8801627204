import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../ui/language.js';
import { GroupHead, MatrixRow, type RowContext } from './matrix-row.js';
import type { GroupKey, Item, Step } from './matrix-rows.js';
import { pickableOf, type Picking } from './picking.js';
import { useGridFocus } from './use-grid-focus.js';

export interface MatrixGridProps extends RowContext {
  readonly roundId: string;
  readonly items: readonly Item[];
  readonly titleOf: (key: GroupKey) => string;
}

const rowHeight = 53;
const headHeight = 64;

/** Datasets down and steps across. Only what is seen is drawn, and what has the focus. */
export function MatrixGrid({ roundId, items, titleOf, ...context }: MatrixGridProps) {
  const { t } = useText();
  const { steps, ask, picking } = context;
  const box = useRef<HTMLDivElement>(null);
  const focus = useGridFocus(box, items.length, steps.length + 1);
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), focus.active.item, range.count),
  });
  const drawn = virtualizer.getVirtualItems();
  const columns = steps.length + 1;
  return (
    <div className="matrix" ref={box}>
      <table role="grid" aria-rowcount={items.length + 1} aria-colcount={columns} aria-label={t('matrix.title')} aria-multiselectable={picking === null ? undefined : true} className="matrix-table" onKeyDown={(event) => focus.onKeyDown(event, (item) => virtualizer.scrollToIndex(item, { align: 'auto' }))} onFocus={focus.onFocus}>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <th scope="col" role="columnheader" className="matrix-corner">
              {t('matrix.dataset')}
            </th>
            {steps.map((step) => (
              <th key={step.key} scope="col" role="columnheader">
                <StepHead step={step} roundId={roundId} picking={picking} ids={picking === null ? [] : pickableOf(items, step.number, ask)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((one, position) => {
            const item = items[one.index];
            if (item === undefined) return null;
            const before = one.start - (drawn[position - 1]?.end ?? 0);
            const active = focus.active.item === one.index ? focus.active.column : -1;
            return [
              before > 0 && <Gap key={`before ${item.id}`} height={before} columns={columns} />,
              <tr key={item.id} role="row" aria-rowindex={one.index + 2} data-index={one.index} ref={virtualizer.measureElement}>
                {item.kind === 'group' ? (
                  <GroupHead item={item} title={titleOf(item.key)} index={one.index} active={active >= 0} columns={columns} />
                ) : (
                  <MatrixRow row={item.row} item={one.index} active={active} {...context} />
                )}
              </tr>,
            ];
          })}
          <Gap height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** The rows drawn for the eye, and the one that the keyboard stands in. */
export function withKept(drawn: number[], kept: number, count: number): number[] {
  if (kept >= count || drawn.includes(kept)) return drawn;
  return [...drawn, kept].toSorted((a, b) => a - b);
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="matrix-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function StepHead({ step, roundId, picking, ids }: { readonly step: Step; readonly roundId: string; readonly picking: Picking | null; readonly ids: readonly string[] }) {
  const { t } = useText();
  const name = t('round.step.name', { number: step.number, title: step.title });
  if (picking === null) {
    return (
      <Link to={`/rounds/${roundId}/steps/${step.number}`} className="step-head" title={name} aria-label={name}>
        <span className="step-number">{step.number}</span>
        <span className="step-title">{step.title}</span>
      </Link>
    );
  }
  return (
    <label className="step-head" title={name}>
      <input
        type="checkbox"
        className="ds-input"
        aria-label={t('board.pick.column', { number: step.number, title: step.title })}
        checked={ids.length > 0 && ids.every((id) => picking.ids.has(id))}
        disabled={ids.length === 0}
        onChange={() => picking.toggleAll(ids)}
      />
      <span className="step-number">{step.number}</span>
      <span className="step-title">{step.title}</span>
    </label>
  );
}
