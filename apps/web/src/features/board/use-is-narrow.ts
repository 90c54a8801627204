import { useSyncExternalStore } from 'react';
import { isPrinting } from '../../ui/use-printing.js';

const narrow = '(width < 60rem)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

let onScreen = false;

/** As it is on the screen: a page that changes its parts while the paper is laid out loses the end of them. */
function isNarrow(): boolean {
  if (!isPrinting()) onScreen = window.matchMedia(narrow).matches;
  return onScreen;
}

/** Has the window no room for a table of seven columns? */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
