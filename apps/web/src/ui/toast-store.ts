export interface ToastWords {
  /** A short sentence that says what happened. */
  readonly text: string;
  /** Takes it back; rejects when that did not work. */
  readonly undo?: () => unknown;
  readonly tone?: 'problem';
}
export interface Toast extends ToastWords {
  readonly id: number;
}

/** More at once than this nobody reads. */
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

/** Whoever shows a toast with an undo leaves here how it is run. */
const undoing = new Map<number, () => void>();

export function offerUndo(id: number, run: () => void): () => void {
  undoing.set(id, run);
  return () => undoing.delete(id);
}

/** Takes back the latest thing that still can be. */
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

/** `useToasts().say({ text, undo })`: tells what was done; `undo` puts a button beside it. */
export function useToasts(): { readonly say: (words: ToastWords) => void } {
  return toasts;
}
