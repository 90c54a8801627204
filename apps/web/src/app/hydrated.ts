/** A page that the server rendered answers from now on: what somebody pressed before, `early.js` presses again. */
export function announceHydrated(): void {
  document.documentElement.removeAttribute('data-rendered');
  document.dispatchEvent(new Event('stegvis:hydrated'));
}
