/** The first moment of a day and the last, as the list is asked; in UTC, an hour or two off Swedish midnight, which a history can bear. */
export function fromOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

export function toOf(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/** The day of such a moment; '' for none. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
