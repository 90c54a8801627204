const patienceMilliseconds = 10 * 60_000;
/** Null where nobody follows: a page that the server draws was asked for by somebody. */
let lastSign: number | null = null;

function sign(): void {
  lastSign = performance.now();
}

/** Follows whether somebody sits at the page: what a page asks by itself must not keep a sign-in alive. */
export function followPresence(page: Document): void {
  sign();
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    page.addEventListener(name, sign, { passive: true, capture: true });
  }
}

/** Nobody has touched anything for a while. */
export const isUnattended = (): boolean => lastSign !== null && performance.now() - lastSign > patienceMilliseconds;
