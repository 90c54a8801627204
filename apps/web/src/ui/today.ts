/** The calendar day in a zone, `YYYY-MM-DD`, which is the Swedish date format. */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}
