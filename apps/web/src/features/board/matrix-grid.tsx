import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type CSSProperties } from 'react';
import { useText } from '../../ui/language.js';
import { useFollowLinks } from '../../ui/use-follow-links.js';
import { GroupHead, MatrixRow, type RowContext } from './matrix-row.js';
import type { GroupKey, Item, Step } from './matrix-rows.js';
import { pickableOf, type Picking } from './picking.js';
import { useGridFocus } from './use-grid-focus.js';

export interface MatrixGridProps extends RowContext {
  readonly roundId: string;
  readonly items: readonly Item[];
  readonly titleOf: (key: GroupKey) => string;
}

/**
 * Heights in rem, as in board.css: rows of one kind are equally high, so that nothing has to be measured while
 * scrolling.
 */
const heights = { head: 4, row: 3.5, group: 2.5 };

/**
 * The matrix with a row for each dataset and a column for each step. Only visible rows and the focused one are
 * rendered.
 */
export function MatrixGrid({ roundId, items, titleOf, ...context }: MatrixGridProps) {
  const { t } = useText();
  const { steps, ask, picking } = context;
  const box = useRef<HTMLDivElement>(null);
  const focus = useGridFocus(box, items.length, steps.length + 1);
  const followLinks = useFollowLinks();
  // Read once: reading it while scrolling would make the browser recalculate styles.
  const [rem] = useState(remInPixels);
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? heights.group : heights.row) * rem,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: heights.head * rem,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), focus.active.item, range.count),
  });
  const columns = steps.length + 1;
  const style: CSSProperties & Record<'--steps', number> = { '--steps': steps.length };
  return (
    <div className="matrix" ref={box}>
      <div
        role="grid"
        aria-rowcount={items.length + 1}
        aria-colcount={columns}
        aria-label={t('matrix.title')}
        aria-multiselectable={picking === null ? undefined : true}
        className="matrix-grid"
        style={style}
        tabIndex={-1}
        onClick={followLinks}
        onKeyDown={(event) => focus.onKeyDown(event, (item) => virtualizer.scrollToIndex(item, { align: 'auto' }))}
        onFocus={focus.onFocus}
      >
        <div role="row" aria-rowindex={1} className="matrix-line matrix-head">
          <div role="columnheader" className="matrix-corner">
            {t('matrix.dataset')}
          </div>
          {steps.map((step) => (
            <div key={step.key} role="columnheader">
              <StepHead
                step={step}
                roundId={roundId}
                picking={picking}
                ids={picking === null ? [] : pickableOf(items, step.number, ask)}
              />
            </div>
          ))}
        </div>
        <div role="rowgroup" className="matrix-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const active = focus.active.item === index ? focus.active.column : -1;
            return (
              <div
                key={item.id}
                role="row"
                aria-rowindex={index + 2}
                className={item.kind === 'group' ? 'matrix-line matrix-group-line' : 'matrix-line'}
                style={{ top: start }}
              >
                {item.kind === 'group' ? (
                  <GroupHead
                    item={item}
                    title={titleOf(item.key)}
                    index={index}
                    active={active >= 0}
                    columns={columns}
                  />
                ) : (
                  <MatrixRow row={item.row} item={index} active={active} {...context} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The visible rows, and the one that has the focus. */
export function withKept(drawn: number[], kept: number, count: number): number[] {
  if (kept >= count || drawn.includes(kept)) return drawn;
  return [...drawn, kept].toSorted((a, b) => a - b);
}

function StepHead({
  step,
  roundId,
  picking,
  ids,
}: {
  readonly step: Step;
  readonly roundId: string;
  readonly picking: Picking | null;
  readonly ids: readonly string[];
}) {
  const { t } = useText();
  const name = t('round.step.name', { number: step.number, title: step.title });
  if (picking === null) {
    return (
      <a href={`/rounds/${roundId}/steps/${step.number}`} className="step-head" title={name} aria-label={name}>
        <span className="step-number">{step.number}</span>
        <span className="step-title">{step.title}</span>
      </a>
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
