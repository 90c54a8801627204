import { useSyncExternalStore } from 'react';
import { isPrinting } from '../../ui/use-printing.js';

const narrow = '(width < 60rem)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

let onScreen = false;

/**
 * Whether the window is narrow on the screen. Print is ignored: a page whose structure changes while it is laid out for
 * paper loses its end.
 */
function isNarrow(): boolean {
  if (!isPrinting()) onScreen = window.matchMedia(narrow).matches;
  return onScreen;
}

/** Whether the window is too narrow for a table of seven columns. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
