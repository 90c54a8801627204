export interface ToastWords {
  /** A short sentence that says what happened. */
  readonly text: string;
  /** Undoes it; rejects when that failed. */
  readonly undo?: () => unknown;
  readonly tone?: 'problem';
}
export interface Toast extends ToastWords {
  readonly id: number;
}

/** The most toasts shown at once. */
const atMost = 3;

let shown: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(after: readonly Toast[]): void {
  shown = after;
  for (const listener of listeners) listener();
}

function say(words: ToastWords): void {
  const toast = { ...words, id: next };
  next += 1;
  change([...shown, toast].slice(-atMost));
}

export function dismiss(id: number): void {
  change(shown.filter((toast) => toast.id !== id));
}

/** How each shown toast with an undo is undone, by its id. */
const undoing = new Map<number, () => void>();

export function offerUndo(id: number, run: () => void): () => void {
  undoing.set(id, run);
  return () => undoing.delete(id);
}

/** Undoes the latest thing that can still be undone. */
export function undoLatest(): void {
  const last = shown.findLast((toast) => undoing.has(toast.id));
  if (last !== undefined) undoing.get(last.id)?.();
}

export const toasts = {
  say,
  all: () => shown,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** `useToasts().say({ text, undo })` shows a toast; `undo` adds a button. */
export function useToasts(): { readonly say: (words: ToastWords) => void } {
  return toasts;
}
