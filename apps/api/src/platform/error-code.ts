/** The `code` of a system's or a driver's error, `EADDRINUSE`, `23505`; undefined for anything else that was thrown. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** The message of whatever was thrown; its code where there are no words. */
export function errorMessage(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
      ? error.message
      : String(error);
  return message === '' ? (errorCode(error) ?? 'unknown') : message;
}
