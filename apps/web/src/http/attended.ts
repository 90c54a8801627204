const patienceMilliseconds = 10 * 60_000;
/** Null where nobody is watched: the server renders a page because somebody asked for it. */
let lastSign: number | null = null;

function sign(): void {
  lastSign = performance.now();
}

/** Watches whether somebody uses the page: requests that a page makes by itself must not prolong a session. */
export function followPresence(page: Document): void {
  sign();
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    page.addEventListener(name, sign, { passive: true, capture: true });
  }
}

/** Whether nobody has touched anything for a while. */
export const isUnattended = (): boolean => lastSign !== null && performance.now() - lastSign > patienceMilliseconds;
