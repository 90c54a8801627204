import './zod-settings.js';
import type { MeView } from '@stegvis/contract';
import { dictionary as en } from 'virtual:stegvis-texts/en';
import { dictionary as sv } from 'virtual:stegvis-texts/sv';
import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { addTexts } from '../http/texts.js';
import { meQuery } from '../http/me.js';
import { hasOverview } from '@stegvis/workflow';
import { transport, type Transport } from '../http/transport.js';
import { writeBegun } from './begun.js';
import { Providers } from './providers.js';
import { makeQueryClient } from './query-client.js';
import { routesOf } from './routes.js';

// The server's entry: a page as the browser would draw it, from the same components and the same answers of the API.

addTexts('sv', sv);
addTexts('en', en);

/** How the server reaches its own API for whoever the page is drawn for. Set once. */
export function setTransport(send: Transport['send']): void {
  transport.send = send;
}

export interface DrawnPage {
  /** What goes into the document's head, first of all the title. */
  readonly head: string;
  readonly root: string;
  /** What the program needs to go on where the server stopped. */
  readonly begun: string;
}

/** Questions lead to further ones when their answers are drawn, but not for ever. */
const rounds = 6;

/** What React leaves where a part was not there to be drawn. Whatever people wrote is escaped. */
const unfinished = '<!--$!-->';

/** Draws a page for whoever the transport asks for, who is `me`; null where it cannot be drawn whole. */
export async function drawPage(address: string, me: MeView): Promise<DrawnPage | null> {
  const client = makeQueryClient();
  client.setQueryData(meQuery.queryKey, me);
  try {
    if (new URL(address).pathname === '/' && !hasOverview(me.roles)) return null;
    const handler = createStaticHandler(routesOf(client));
    const context = await handler.query(new Request(address));
    if (context instanceof Response || context.statusCode !== 200) return null;
    const language = me.preferences.language;
    const draw = () =>
      renderToString(
        <StrictMode>
          <Providers client={client} begun={language}>
            <StaticRouterProvider
              router={createStaticRouter(handler.dataRoutes, context)}
              context={context}
              hydrate={false}
            />
          </Providers>
        </StrictMode>,
      );
    let drawn = draw();
    for (let round = 1; round < rounds; round += 1) {
      const learned = await answerOpen(client);
      if (!learned && !drawn.includes(unfinished)) break;
      // A part of the program that is read from disk for the first time.
      if (!learned) await new Promise((resolve) => setTimeout(resolve, 10));
      drawn = draw();
    }
    if (drawn.includes(unfinished)) return null;
    const { head, root } = apart(drawn);
    const answers = client
      .getQueryCache()
      .getAll()
      .flatMap(({ queryKey, state }) => (state.data === undefined ? [] : [[queryKey, state.data] as const]));
    return { head, root, begun: writeBegun({ language, answers }) };
  } finally {
    client.clear();
  }
}

/** Asks what the drawing wanted to know and could not wait for; false when there was nothing. What fails the browser asks again, and tells. */
async function answerOpen(client: QueryClient): Promise<boolean> {
  const open = client
    .getQueryCache()
    .getAll()
    .filter(
      ({ state, options }) =>
        state.status === 'pending' && (options as { readonly enabled?: unknown }).enabled !== false,
    );
  await Promise.allSettled(open.map((query) => query.fetch()));
  return open.length > 0;
}

/** What React puts before the page belongs into the head. */
function apart(drawn: string): Pick<DrawnPage, 'head' | 'root'> {
  const head = /^(?:<title>[^<]*<\/title>|<link [^>]*>|<meta [^>]*>)*/.exec(drawn)?.[0] ?? '';
  return { head, root: drawn.slice(head.length) };
}
