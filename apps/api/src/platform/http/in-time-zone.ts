/** Shows instants by the clock of the zone: `2026-03-02 09:00:00`, which spreadsheets take for date and time. */
export function clockOf(timeZone: string): (instant: string) => string {
  // The Swedish locale writes date and time as ISO 8601 does.
  const clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  return (instant) => clock.format(Date.parse(instant));
}
