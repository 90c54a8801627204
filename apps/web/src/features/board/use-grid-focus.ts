import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

export interface Place {
  readonly item: number;
  readonly column: number;
}

const pageRows = 8;

/** The cell that a key moves the focus to; null for other keys. */
export function moveFrom(
  place: Place,
  key: string,
  whole: boolean,
  size: { readonly items: number; readonly columns: number },
): Place | null {
  const inside = (item: number, column: number): Place => ({
    item: Math.max(0, Math.min(size.items - 1, item)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  });
  const { item, column } = place;
  switch (key) {
    case 'ArrowUp':
      return inside(item - 1, column);
    case 'ArrowDown':
      return inside(item + 1, column);
    case 'ArrowLeft':
      return inside(item, column - 1);
    case 'ArrowRight':
      return inside(item, column + 1);
    case 'PageUp':
      return inside(item - pageRows, column);
    case 'PageDown':
      return inside(item + pageRows, column);
    case 'Home':
      return inside(whole ? 0 : item, 0);
    case 'End':
      return inside(whole ? size.items - 1 : item, size.columns - 1);
    default:
      return null;
  }
}

/**
 * A single tab stop in a grid of thousands of cells; arrow keys move between cells, rendered or not. Focusable elements
 * carry `data-item` and `data-column`.
 */
export function useGridFocus(box: RefObject<HTMLElement | null>, items: number, columns: number) {
  const [place, setPlace] = useState<Place>({ item: 0, column: 0 });
  const moving = useRef(false);
  const active: Place = {
    item: Math.min(place.item, Math.max(0, items - 1)),
    column: Math.min(place.column, columns - 1),
  };
  useLayoutEffect(() => {
    if (!moving.current) return;
    const target = targetIn(box.current, active);
    if (target === null) return;
    moving.current = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    active,
    onKeyDown: (event: KeyboardEvent<HTMLElement>, scrollTo: (item: number) => void) => {
      const from = placeIn(event.target);
      if (from === null || event.altKey) return;
      const to = moveFrom(
        { item: from.item, column: Math.max(from.column, isHead(event.target) ? place.column : from.column) },
        event.key,
        event.ctrlKey || event.metaKey,
        { items, columns },
      );
      if (to === null) return;
      event.preventDefault();
      if (to.item === from.item && to.column === from.column) return;
      moving.current = true;
      setPlace(to);
      scrollTo(to.item);
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const at = placeIn(event.target);
      if (at === null || isHead(event.target)) return;
      if (at.item !== active.item || at.column !== active.column) setPlace(at);
    },
  };
}

/** A group's heading spans all columns, so passing it keeps the column. */
function isHead(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['head'] !== undefined;
}

function placeIn(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement)) return null;
  const { item, column } = target.dataset;
  return item === undefined || column === undefined ? null : { item: Number(item), column: Number(column) };
}

function targetIn(box: HTMLElement | null, { item, column }: Place): HTMLElement | null {
  return (
    box?.querySelector<HTMLElement>(`[data-item="${item}"][data-column="${column}"]`) ??
    box?.querySelector<HTMLElement>(`[data-item="${item}"][data-head]`) ??
    null
  );
}
