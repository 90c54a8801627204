import { hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import type { Language } from '@stegvis/wording';

/** What the server sends along with a page that it has rendered: enough to render the same again. */
export interface InitialState {
  readonly language: Language;
  /** Answers of the API, as TanStack Query hands them over. */
  readonly queries: DehydratedState;
}

/** The place of it in the document. */
const placeId = 'initial-state';

/** What came with the document; null where the server rendered nothing. */
export function readInitialState(): InitialState | null {
  const text = document.getElementById(placeId)?.textContent;
  // Written by this same build, which the server sees to.
  return text === undefined ? null : (JSON.parse(text) as InitialState);
}

export function hydrateQueries(client: QueryClient, queries: DehydratedState): void {
  hydrate(client, queries);
  // They count as fetched now: the clocks of server and browser need not agree.
  client.setQueriesData({}, (answer: unknown) => answer);
}

/** As the content of a `<script type="application/json">`, which ends at the first `<` that could begin its end. */
export function writeInitialState(state: InitialState): string {
  return `<script type="application/json" id="${placeId}">${JSON.stringify(state).replaceAll('<', String.raw`\u003c`)}</script>`;
}
