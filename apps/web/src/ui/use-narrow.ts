import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 40rem)';

/** Is the window as narrow as a phone's? Follows as it is turned. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
