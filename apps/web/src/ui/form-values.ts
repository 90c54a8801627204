/** A form holds '' for an empty field, where the contract expects null. Converts objects and arrays recursively. */
export function blankToNull<T>(value: T): T {
  return blank(value) as T;
}

function blank(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.map(blank);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blank(one)]));
  return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
