let acting: string | null = null;

/** The person who signs in on this page acts on it from now on. */
export function actAs(personId: string): void {
  acting = personId;
}

/**
 * Sets the person whom the page was opened for. If another tab signs somebody else in, writes of this page are not made
 * in their name.
 */
export function meanPerson(personId: string): void {
  acting ??= personId;
}

export function actingPerson(): string | null {
  return acting;
}
