import { useSyncExternalStore } from 'react';

let running = false;
let opener: Element | null = null;
const listeners = new Set<() => void>();

function change(to: boolean): void {
  running = to;
  for (const listener of listeners) listener();
}

export function startTour(): void {
  opener = document.activeElement;
  change(true);
}

export function endTour(): void {
  change(false);
}

/** The focus goes back to where the tour was started from, or to the page's title when that has gone. */
export function giveFocusBack(): void {
  const before =
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      ? opener
      : document.querySelector<HTMLElement>('main h1');
  before?.focus();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Is somebody on the tour just now? Home offers it, the help menu starts it and the shell shows it. */
export function useTourRuns(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => running,
    () => false,
  );
}
