import type { Operation } from '@stegvis/contract';
import { problemOf } from './problem-error.js';

/** Notifies the shell of an answer with 401, so that it can ask for the password without losing the page. */
type Listener = () => void;
const listeners = new Set<Listener>();
let expired = false;
let waiting: readonly ((back: boolean) => void)[] = [];

export const sessionSignal = {
  isExpired: (): boolean => expired,
  expire(): void {
    set(true);
  },
  /** `back`: the same person has signed in again over the same page. */
  renew(back = false): void {
    const those = waiting;
    waiting = [];
    set(false);
    for (const settle of those) settle(back);
  },
  /** True once the person has signed in; false when they cancelled, or when no dialog can be shown. */
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

/**
 * Runs the action; when the session has ended, waits for the sign-in over the page and then repeats the same action.
 */
export async function withSession<T>({ method }: Pick<Operation, 'method'>, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // Reads are fetched again anyway after signing in.
    if (method === 'GET' || problemOf(error)?.status !== 401 || !(await sessionSignal.isBack())) throw error;
    return act();
  }
}
