import { useSyncExternalStore } from 'react';

let asked = false;

/** The browser lays paper out right after the event, hence both: what it says before, and the medium itself. */
function subscribe(listener: () => void): () => void {
  const media = window.matchMedia('print');
  const tell = (printing: boolean) => () => {
    asked = printing;
    listener();
  };
  const [before, after] = [tell(true), tell(false)];
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

/** Does the page go on paper? There nobody scrolls: what is drawn only when seen has to be there whole. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}
