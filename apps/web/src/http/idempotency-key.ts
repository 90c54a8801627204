/** A key that no other request has. `crypto.randomUUID` is missing where the page is served without TLS, hence the bytes. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
