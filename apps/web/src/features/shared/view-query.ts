/** Of the address, but no part of what a view keeps: which page of the list one is on, and which round one looks at. */
const passing = ['page', 'round'] as const;

/** What an address asks of a list, in one order: two addresses that ask the same give the same text. */
export function askedBy(params: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...params].filter(([name, value]) => value !== '' && !passing.some((one) => one === name)),
  );
  kept.sort();
  return kept.toString();
}

/** The address of a view, from the address where one is. */
export function searchFor(query: string, here: URLSearchParams): string {
  const asked = new URLSearchParams(askedBy(new URLSearchParams(query)));
  const round = here.get('round');
  if (round !== null) asked.set('round', round);
  return asked.toString();
}
