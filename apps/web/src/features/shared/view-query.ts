/** Parameters of the address that a view does not store: the page of the list, and the current round. */
const passing = ['page', 'round'] as const;

/** The filters of an address in a fixed order, so that two addresses with the same filters give the same text. */
export function askedBy(params: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...params].filter(([name, value]) => value !== '' && !passing.some((one) => one === name)),
  );
  kept.sort();
  return kept.toString();
}

/** The search part of a view's address, from the current address. */
export function searchFor(query: string, here: URLSearchParams): string {
  const asked = new URLSearchParams(askedBy(new URLSearchParams(query)));
  const round = here.get('round');
  if (round !== null) asked.set('round', round);
  return asked.toString();
}
