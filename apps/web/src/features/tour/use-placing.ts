import { useLayoutEffect, useRef } from 'react';
import { beside, framed } from './beside.js';
import type { Stop } from './tours.js';
import { placeOf } from './use-stops.js';

const px = (value: number): string => `${String(Math.round(value))}px`;

function isInView({ top, bottom }: DOMRect): boolean {
  return top >= 0 && bottom <= window.innerHeight;
}

/** Keeps the frame around the element of the stop, and the box beside it, also when the page changes. */
export function usePlacing(stop: Stop | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (stop === undefined) return undefined;
    const put = () => {
      if (box.current === null || frame.current === null) return;
      const size = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const place = placeOf(stop)?.getBoundingClientRect() ?? null;
      const corner = beside(place, { width: box.current.offsetWidth, height: box.current.offsetHeight }, size);
      Object.assign(box.current.style, { top: px(corner.top), left: px(corner.left) });
      frame.current.hidden = place === null;
      if (place === null) return;
      const around = framed(place, size);
      Object.assign(frame.current.style, {
        top: px(around.top),
        left: px(around.left),
        width: px(around.width),
        height: px(around.height),
      });
    };
    const place = placeOf(stop);
    if (place !== null && !isInView(place.getBoundingClientRect())) {
      place.scrollIntoView({
        block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center',
        behavior: 'instant',
      });
    }
    put();
    // Live updates change the page, and the box's font may load later, so both are observed.
    const grown = new ResizeObserver(put);
    grown.observe(document.body);
    if (box.current !== null) grown.observe(box.current);
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      grown.disconnect();
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [stop]);
  return { box, frame };
}
