let acting: string | null = null;

/** Whoever signs in on this page acts on it from here on. */
export function actAs(personId: string): void {
  acting = personId;
}

/** Whom the page was opened for. Should another tab sign somebody else in, what was begun here is not done in their name. */
export function meanPerson(personId: string): void {
  acting ??= personId;
}

export function actingPerson(): string | null {
  return acting;
}
