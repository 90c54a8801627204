import './zod-settings.js';
import type { MeView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { dictionary as en } from 'virtual:stegvis-texts/en';
import { dictionary as sv } from 'virtual:stegvis-texts/sv';
import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { createStaticHandler, createStaticRouter, StaticRouterProvider, type StaticHandlerContext } from 'react-router';
import { addTexts } from '../http/texts.js';
import { meQuery } from '../http/me.js';
import { hasOverview } from '@stegvis/workflow';
import { transport, type Transport } from '../http/transport.js';
import { writeInitialState } from './initial-state.js';
import { Providers } from './providers.js';
import { makeQueryClient } from './query-client.js';
import { routesOf } from './routes.js';

// The server's entry: a page as the browser would render it, from the same components and the same answers of the API.

addTexts('sv', sv);
addTexts('en', en);

/** How the server reaches its own API for whoever the page is rendered for. Set once. */
export function setTransport(send: Transport['send']): void {
  transport.send = send;
}

export interface RenderedPage {
  /** What goes into the document's head, first of all the title. */
  readonly head: string;
  readonly root: string;
  /** What the program needs to go on where the server stopped. */
  readonly state: string;
}

/** Questions lead to further ones when their answers are rendered, but not for ever. */
const rounds = 6;

/** Renders a page for whoever the transport asks for, who is `me`; null where the browser does it better. @throws what the page threw */
export async function renderPage(address: string, me: MeView): Promise<RenderedPage | null> {
  if (new URL(address).pathname === '/' && !hasOverview(me.roles)) return null;
  const client = makeQueryClient();
  client.setQueryData(meQuery.queryKey, me);
  try {
    const { language } = me.preferences;
    const handler = createStaticHandler(routesOf(client));
    const context = await handler.query(new Request(address));
    if (context instanceof Response || context.statusCode !== 200) return null;
    const router = createStaticRouter(handler.dataRoutes, context);
    const render = () => markupOf(pageOf({ client, language, router, context }));
    let markup = await render();
    for (let round = 1; round < rounds && (await fetchAsked(client)); round += 1) markup = await render();
    return { ...apart(markup), state: writeInitialState({ language, queries: dehydrate(client) }) };
  } finally {
    client.clear();
  }
}

interface PageParts {
  readonly client: QueryClient;
  readonly language: Language;
  readonly router: ReturnType<typeof createStaticRouter>;
  readonly context: StaticHandlerContext;
}

const pageOf = ({ client, language, router, context }: PageParts) => (
  <StrictMode>
    <Providers client={client} initialLanguage={language}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </Providers>
  </StrictMode>
);

/** Waits for parts of the program that are read from disk for the first time. */
async function markupOf(page: ReactNode): Promise<string> {
  const errors: unknown[] = [];
  // A large part of a page is no reason to send it apart from the rest, with a script that puts it in its place.
  const { prelude } = await prerender(page, {
    progressiveChunkSize: Infinity,
    onError: (error) => void errors.push(error),
  });
  if (errors.length > 0) throw errors[0];
  return new Response(prelude).text();
}

/** Fetches what the page asked for while it was rendered; false when there was nothing. What fails the browser asks again, and tells. */
async function fetchAsked(client: QueryClient): Promise<boolean> {
  const asked = client
    .getQueryCache()
    .getAll()
    .filter(
      ({ state, options }) =>
        state.status === 'pending' && (options as { readonly enabled?: unknown }).enabled !== false,
    );
  await Promise.allSettled(asked.map((query) => query.fetch()));
  return asked.length > 0;
}

/** What React puts before the page belongs into the head. */
function apart(markup: string): Pick<RenderedPage, 'head' | 'root'> {
  const head = /^(?:<title>[^<]*<\/title>|<link [^>]*>|<meta [^>]*>)*/.exec(markup)?.[0] ?? '';
  return { head, root: markup.slice(head.length) };
}
