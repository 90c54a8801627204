import { hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import type { Language } from '@stegvis/wording';

/** The state that the server sends with a rendered page, so that the browser can render the same page again. */
export interface InitialState {
  readonly language: Language;
  /** Answers of the API, dehydrated by TanStack Query. */
  readonly queries: DehydratedState;
}

/** The id of its element in the document. */
const placeId = 'initial-state';

/** Reads the state from the document; null when the server rendered nothing. */
export function readInitialState(): InitialState | null {
  const text = document.getElementById(placeId)?.textContent;
  // The server only serves state that was written by this same build.
  return text === undefined ? null : (JSON.parse(text) as InitialState);
}

export function hydrateQueries(client: QueryClient, queries: DehydratedState): void {
  hydrate(client, queries);
  // The answers count as fetched now, since the clocks of server and browser may differ.
  client.setQueriesData({}, (answer: unknown) => answer);
}

/**
 * Serializes the state as the content of a `<script type="application/json">`. Escaping `<` is enough, since only that
 * could end the element.
 */
export function writeInitialState(state: InitialState): string {
  return `<script type="application/json" id="${placeId}">${JSON.stringify(state).replaceAll('<', String.raw`\u003c`)}</script>`;
}
