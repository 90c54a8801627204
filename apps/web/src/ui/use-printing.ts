import { useSyncExternalStore } from 'react';

let asked = false;

/**
 * The browser lays out paper right after the event, so both are observed: the event before it, and the medium itself.
 */
function subscribe(listener: () => void): () => void {
  const media = window.matchMedia('print');
  const listenerFor = (printing: boolean) => () => {
    asked = printing;
    listener();
  };
  const [before, after] = [listenerFor(true), listenerFor(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  media.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    media.removeEventListener('change', listener);
  };
}

export const isPrinting = (): boolean => asked || window.matchMedia('print').matches;

/** Whether the page is being printed. Paper does not scroll, so lists have to be rendered completely. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}
