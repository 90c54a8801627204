const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Every instant in a value as a clock shows it in the zone: `2026-03-02 09:00:00`, which spreadsheets take for date and time. */
export function inTimeZone<T>(timeZone: string, value: T): T;
export function inTimeZone(timeZone: string, value: unknown): unknown {
  // Swedish writes date and time as ISO 8601 does.
  const clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const shown = (one: unknown): unknown => {
    if (typeof one === 'string') return instant.test(one) ? clock.format(Date.parse(one)) : one;
    if (Array.isArray(one)) return one.map(shown);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, shown(inner)]));
  };
  return shown(value);
}
