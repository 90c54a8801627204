/** Tells the shell that an answer said "not signed in", so that it can ask for the password without losing the page. */
type Listener = () => void;
const listeners = new Set<Listener>();
let expired = false;

export const sessionSignal = {
  isExpired: (): boolean => expired,
  expire(): void {
    set(true);
  },
  renew(): void {
    set(false);
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
