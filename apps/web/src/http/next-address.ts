/** Where to go after sign-in: an address inside the product, or `fallback`. Anything that could lead elsewhere is refused. */
export function nextAddress(wanted: string | null, fallback = '/'): string {
  if (wanted === null || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return fallback;
  return wanted.startsWith('/sign-in') || wanted.startsWith('/welcome') ? fallback : wanted;
}
