import { hasCode } from './problem-error.js';

/**
 * Connects the client, which was refused because the password must be proven again, with the dialog that asks for it.
 */
const listeners = new Set<() => void>();
let asking: { readonly answer: Promise<boolean>; readonly settle: (proven: boolean) => void } | null = null;

export const proofSignal = {
  isAsked: (): boolean => asking !== null,
  /**
   * True once it was proven, false when the person cancelled, or when no dialog can be shown. Several callers share one
   * dialog.
   */
  ask(): Promise<boolean> {
    if (listeners.size === 0) return Promise.resolve(false);
    if (asking !== null) return asking.answer;
    let settle: (proven: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => (settle = resolve));
    asking = { answer, settle };
    notify();
    return answer;
  },
  settle(proven: boolean): void {
    const one = asking;
    asking = null;
    notify();
    one?.settle(proven);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function notify(): void {
  for (const listener of listeners) listener();
}

/** Runs the action; when the API requires the password first, asks for it and then repeats the same action. */
export async function withProof<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!hasCode(error, 'sign-in-again') || !(await proofSignal.ask())) throw error;
    return act();
  }
}
