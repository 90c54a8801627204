/** `"3"` for a thing with version 3; undefined for lists and for things without a version. */
export function etagOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined;
  return typeof answer.version === 'number' ? `"${String(answer.version)}"` : undefined;
}
