/** A page that the server drew answers from now on: what somebody pressed before, `early.js` presses again. */
export function takenOver(): void {
  document.documentElement.removeAttribute('data-drawn');
  document.dispatchEvent(new Event('stegvis:taken-over'));
}
