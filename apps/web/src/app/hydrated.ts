/** Announces that the server-rendered page is hydrated, so that `early.js` replays earlier clicks. */
export function announceHydrated(): void {
  document.documentElement.removeAttribute('data-rendered');
  document.dispatchEvent(new Event('stegvis:hydrated'));
}
