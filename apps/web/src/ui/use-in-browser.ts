import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server, and while a server-rendered page is hydrated: for parts that only a browser can render. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
