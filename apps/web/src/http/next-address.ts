const entries = ['/sign-in', '/welcome', '/forgotten-password', '/password-resets'] as const;

/** Where to go after sign-in: an address inside the product, or `fallback`. Anything that could lead elsewhere is refused. */
export function nextAddress(wanted: string | null, fallback = '/'): string {
  if (wanted === null || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) {
    return fallback;
  }
  return entries.some((entry) => wanted.startsWith(entry)) ? fallback : wanted;
}

/** The same page, which goes on to `next` afterwards. */
export const withNext = (page: string, next: string): string =>
  next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`;

/** Goes there. The page that a mail leads to is the server's own. */
export function enterAt(address: string, navigate: (to: string, options: { readonly replace: true }) => unknown): void {
  if (address.startsWith('/t/')) window.location.replace(address);
  else void navigate(address, { replace: true });
}
