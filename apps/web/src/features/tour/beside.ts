export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place extends Size {
  readonly top: number;
  readonly left: number;
}
export type Corner = Pick<Place, 'top' | 'left'>;

/** The distance between the box and the element, and between the box and the edges of the window, in pixels. */
const gap = 12;

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * The position of a box beside an element: to its right, below, above or to its left, whichever has room first. When
 * the element fills the window, the box is in the lower corner. It is never outside of the window.
 */
export function beside(place: Place | null, box: Size, window: Size): Corner {
  const last = {
    top: Math.max(gap, window.height - box.height - gap),
    left: Math.max(gap, window.width - box.width - gap),
  };
  if (place === null) return last;
  const alongside = between(gap, place.top, last.top);
  const inLine = between(gap, place.left, last.left);
  const right = place.left + place.width + gap;
  const under = place.top + place.height + gap;
  const over = place.top - gap - box.height;
  const left = place.left - gap - box.width;
  if (right <= last.left) return { top: alongside, left: right };
  if (under >= gap && under <= last.top) return { top: under, left: inLine };
  if (over >= gap && over <= last.top) return { top: over, left: inLine };
  if (left >= gap) return { top: alongside, left };
  return last;
}

/** The visible part of an element, with a small margin. */
export function framed(place: Place, window: Size, air = 6): Place {
  const top = between(0, place.top - air, window.height);
  const left = between(0, place.left - air, window.width);
  const bottom = between(0, place.top + place.height + air, window.height);
  const right = between(0, place.left + place.width + air, window.width);
  return { top, left, width: right - left, height: bottom - top };
}
