import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Language } from '@stegvis/wording';

/** What the server sends along with a page that it has drawn: enough to draw the same again. */
export interface Begun {
  readonly language: Language;
  /** Answers of the API, by the keys that the page asks for them with. */
  readonly answers: readonly (readonly [QueryKey, unknown])[];
}

/** The place of it in the document. */
const placeId = 'begun';

/** What came with the document; null where the server drew nothing. */
export function readBegun(): Begun | null {
  const text = document.getElementById(placeId)?.textContent;
  // Written by this same build, which the server sees to.
  return text === undefined ? null : (JSON.parse(text) as Begun);
}

/** They count as fetched now: the clocks of server and browser need not agree. */
export function takeAnswers(client: QueryClient, answers: Begun['answers']): void {
  for (const [key, answer] of answers) client.setQueryData(key, answer);
}

/** As the content of a `<script type="application/json">`. */
export function writeBegun(begun: Begun): string {
  return `<script type="application/json" id="${placeId}">${JSON.stringify(begun).replaceAll('<', String.raw`\u003c`)}</script>`;
}
