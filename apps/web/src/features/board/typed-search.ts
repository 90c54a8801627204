/** A search that is written to the address while somebody types; the router shows each change a moment later. */
export interface TypedSearch {
  readonly text: string;
  /** The address's search at the last render. */
  readonly seen: string;
  /** What was written to the address since then and has not arrived yet. */
  readonly asked: readonly string[];
}

export const searchOf = (address: string): TypedSearch => ({ text: address, seen: address, asked: [] });

export function typeSearch({ seen, asked }: TypedSearch, text: string): TypedSearch {
  const next = text.trim();
  return { text, seen, asked: next === (asked.at(-1) ?? seen) ? asked : [...asked, next] };
}

/**
 * The address has changed: one's own changes leave the text alone; any other change (cleared, back button) is shown.
 */
export function followAddress(typed: TypedSearch, address: string): TypedSearch {
  const own = typed.asked.indexOf(address);
  return own === -1 ? searchOf(address) : { text: typed.text, seen: address, asked: typed.asked.slice(own + 1) };
}
