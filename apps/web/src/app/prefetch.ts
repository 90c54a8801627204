import type { QueryClient } from '@tanstack/react-query';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { boardQuery } from '../features/board/board-query.js';
import { runningRoundsQuery } from '../features/home/home-queries.js';
import { whichRound } from '../features/home/which-round.js';
import { roundQuery } from '../features/round/round-queries.js';
import { meQuery } from '../http/me.js';
import { hasOverview } from '@stegvis/workflow';

// Prefetches what a page will ask for while its chunk is still loading. The router does not wait for it, and the page
// reports failures.

const none = (): undefined => undefined;

/** The server fetches only what a rendered page asked for, and prefetches nothing. */
const onServer = import.meta.env.SSR;

/**
 * Fetches who is signed in. This comes first, since nothing is rendered before its answer, and a large answer before it
 * would delay it.
 */
export function prefetchMe(client: QueryClient): null {
  if (onServer) return null;
  void client.query(meQuery).catch(none);
  return null;
}

/** Prefetches the round of a page, and its board when the page shows the matrix. */
export function prefetchRound(client: QueryClient, roundId: string, matrix: boolean): null {
  if (onServer) return null;
  void client.query(roundQuery(roundId)).catch(none);
  if (matrix) {
    void client.query(boardQuery(roundId)).catch(none);
    void import('../features/board/matrix.js').catch(none);
  }
  return null;
}

/** Prefetches the board of the round that the home page shows. */
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

/** Revalidates only for another page: a new filter in the address is the same page. */
export const anotherPage = ({
  currentUrl,
  nextUrl,
}: Pick<ShouldRevalidateFunctionArgs, 'currentUrl' | 'nextUrl'>): boolean => currentUrl.pathname !== nextUrl.pathname;
