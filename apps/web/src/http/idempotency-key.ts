/**
 * A key that no other request has. `crypto.randomUUID` is missing on pages without TLS, so it is made of random bytes.
 */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
