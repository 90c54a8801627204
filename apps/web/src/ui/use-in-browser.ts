import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False where the server draws, and for the first moment of a page that it has drawn: for parts that only a browser can draw. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
