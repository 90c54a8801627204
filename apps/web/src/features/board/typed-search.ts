/** A search that is typed into the address as one goes, which follows a moment later. */
export interface TypedSearch {
  readonly text: string;
  /** What the address said when it was last looked at. */
  readonly seen: string;
  /** What was asked for since then and has not arrived. */
  readonly asked: readonly string[];
}

export const searchOf = (address: string): TypedSearch => ({ text: address, seen: address, asked: [] });

export function typeSearch({ seen, asked }: TypedSearch, text: string): TypedSearch {
  const next = text.trim();
  return { text, seen, asked: next === (asked.at(-1) ?? seen) ? asked : [...asked, next] };
}

/** The address has changed: what one asked for oneself leaves the text alone; anything else (cleared, back button) is shown. */
export function followAddress(typed: TypedSearch, address: string): TypedSearch {
  const own = typed.asked.indexOf(address);
  return own === -1 ? searchOf(address) : { text: typed.text, seen: address, asked: typed.asked.slice(own + 1) };
}
