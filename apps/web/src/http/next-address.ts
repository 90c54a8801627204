const entries = ['/sign-in', '/welcome', '/forgotten-password', '/password-resets'] as const;

/**
 * Where to go after signing in: an address inside the product, or `fallback`. Anything that could lead to another site
 * is refused.
 */
export function nextAddress(wanted: string | null, fallback = '/'): string {
  if (wanted === null || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) {
    return fallback;
  }
  return entries.some((entry) => wanted.startsWith(entry)) ? fallback : wanted;
}

/** The address of a page that continues to `next` afterwards. */
export const withNext = (page: string, next: string): string =>
  next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`;

/** Opens the address. The page that mails link to is rendered by the server, so it needs a full page load. */
export function enterAt(address: string, navigate: (to: string, options: { readonly replace: true }) => unknown): void {
  if (address.startsWith('/t/')) window.location.replace(address);
  else void navigate(address, { replace: true });
}
