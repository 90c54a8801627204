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

// The entry point for the server: it renders a page with the same components and the same answers of the API as the
// browser.

addTexts('sv', sv);
addTexts('en', en);

/** Sets how the server reaches its own API on behalf of the person for whom a page is rendered. Called once. */
export function setTransport(send: Transport['send']): void {
  transport.send = send;
}

export interface RenderedPage {
  /** The content for the document's head, beginning with the title. */
  readonly head: string;
  readonly root: string;
  /** The state that the browser needs to hydrate the page. */
  readonly state: string;
}

/** A rendered answer may cause further queries, but rendering is repeated only this often. */
const rounds = 6;

/**
 * Renders a page for the person of the current transport, who is `me`; null when the browser should render it. @throws
 * what the page threw
 */
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

/** Renders to a string, and waits for lazy chunks that are read from disk for the first time. */
async function markupOf(page: ReactNode): Promise<string> {
  const errors: unknown[] = [];
  // A large part of a page must not be streamed separately, since that needs a script to put it in its place.
  const { prelude } = await prerender(page, {
    progressiveChunkSize: Infinity,
    onError: (error) => void errors.push(error),
  });
  if (errors.length > 0) throw errors[0];
  return new Response(prelude).text();
}

/**
 * Fetches what the page asked for while it was rendered; false when there was nothing. The browser asks for what failed
 * again, and reports it.
 */
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

/** Splits off what React puts before the page and belongs in the head. */
function apart(markup: string): Pick<RenderedPage, 'head' | 'root'> {
  const head = /^(?:<title>[^<]*<\/title>|<link [^>]*>|<meta [^>]*>)*/.exec(markup)?.[0] ?? '';
  return { head, root: markup.slice(head.length) };
}
