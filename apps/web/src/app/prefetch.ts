import type { QueryClient } from '@tanstack/react-query';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { boardQuery } from '../features/board/board-query.js';
import { runningRoundsQuery } from '../features/home/home-queries.js';
import { whichRound } from '../features/home/which-round.js';
import { roundQuery } from '../features/round/round-queries.js';
import { meQuery } from '../http/me.js';
import { hasOverview } from '@stegvis/workflow';

// What a page will ask for, asked while its program is still on the way. The router does not wait for it, and what goes wrong the page tells.

const none = (): undefined => undefined;

/** The server asks for what a page turns out to need, and nothing ahead. */
const onServer = import.meta.env.SSR;

/** Who is signed in: the first question, since nothing is drawn before its answer, and a large one before it would hold it up. */
export function prefetchMe(client: QueryClient): null {
  if (onServer) return null;
  void client.query(meQuery).catch(none);
  return null;
}

/** The round of a page, and its board where the page shows the matrix. */
export function prefetchRound(client: QueryClient, roundId: string, matrix: boolean): null {
  if (onServer) return null;
  void client.query(roundQuery(roundId)).catch(none);
  if (matrix) {
    void client.query(boardQuery(roundId)).catch(none);
    void import('../features/board/matrix.js').catch(none);
  }
  return null;
}

/** The board of the home page: of the round that it shows. */
export function prefetchHome(client: QueryClient, address: string): null {
  if (onServer) return null;
  void prefetchCurrentBoard(client, new URL(address).searchParams.get('round')).catch(none);
  return null;
}

async function prefetchCurrentBoard(client: QueryClient, asked: string | null): Promise<void> {
  const [me, rounds] = await Promise.all([client.query(meQuery), client.query(runningRoundsQuery)]);
  const round = whichRound(rounds, asked, me.roles);
  if (hasOverview(me.roles) && round !== undefined) await client.query(boardQuery(round.id));
}

/** Another filter in the address is no other page. */
export const anotherPage = ({
  currentUrl,
  nextUrl,
}: Pick<ShouldRevalidateFunctionArgs, 'currentUrl' | 'nextUrl'>): boolean => currentUrl.pathname !== nextUrl.pathname;
