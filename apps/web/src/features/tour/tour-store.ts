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

/** Returns the focus to where the tour was started from, or to the page's title when that is gone. */
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

/** Whether the tour is running. A page offers it, the help menu starts it too, and the shell shows it. */
export function useTourRuns(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => running,
    () => false,
  );
}
