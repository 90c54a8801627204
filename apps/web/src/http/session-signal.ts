import type { Operation } from '@stegvis/contract';
import { problemOf } from './problem-error.js';

/** Tells the shell that an answer said "not signed in", so that it can ask for the password without losing the page. */
type Listener = () => void;
const listeners = new Set<Listener>();
let expired = false;
let waiting: readonly ((back: boolean) => void)[] = [];

export const sessionSignal = {
  isExpired: (): boolean => expired,
  expire(): void {
    set(true);
  },
  /** `back`: the same person is signed in again, over the same page. */
  renew(back = false): void {
    const those = waiting;
    waiting = [];
    set(false);
    for (const settle of those) settle(back);
  },
  /** True once they are; false when they would rather not, or where nobody can ask. */
  isBack(): Promise<boolean> {
    if (!expired || listeners.size === 0) return Promise.resolve(false);
    return new Promise((resolve) => (waiting = [...waiting, resolve]));
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(value: boolean): void {
  if (expired === value) return;
  expired = value;
  for (const listener of listeners) listener();
}

/** Does it; what was pressed after the session had ended waits for the sign-in over the page, and then goes on with the very same. */
export async function withSession<T>({ method }: Pick<Operation, 'method'>, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // What a page only reads is asked for anew anyway.
    if (method === 'GET' || problemOf(error)?.status !== 401 || !(await sessionSignal.isBack())) throw error;
    return act();
  }
}
