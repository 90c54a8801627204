import { hasCode } from './problem-error.js';

/** Between the client, that was answered "prove first that it is you", and the dialog that asks for the password. */
const listeners = new Set<() => void>();
let asking: { readonly answer: Promise<boolean>; readonly settle: (proven: boolean) => void } | null = null;

export const proofSignal = {
  isAsked: (): boolean => asking !== null,
  /** True once it was proven, false when the person would rather not, or where nobody can ask. Several at once are asked together. */
  ask(): Promise<boolean> {
    if (listeners.size === 0) return Promise.resolve(false);
    if (asking !== null) return asking.answer;
    let settle: (proven: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => (settle = resolve));
    asking = { answer, settle };
    tell();
    return answer;
  },
  settle(proven: boolean): void {
    const one = asking;
    asking = null;
    tell();
    one?.settle(proven);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function tell(): void {
  for (const listener of listeners) listener();
}

/** Does it; where the API asks for the password first, asks for it over the page and then goes on with the very same. */
export async function withProof<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!hasCode(error, 'sign-in-again') || !(await proofSignal.ask())) throw error;
    return act();
  }
}
