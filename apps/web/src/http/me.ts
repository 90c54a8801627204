import { operations, type MeView } from '@stegvis/contract';
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { actAs } from './acting-person.js';
import { read } from './queries.js';
import { sessionSignal } from './session-signal.js';

export const meQuery = read(operations.getMe);

/** Who is signed in. Only below the shell, which has seen to it that somebody is. */
export function useMe(): MeView {
  return useSuspenseQuery(meQuery).data;
}

/** Somebody has just come in: nothing that the person before them saw remains. */
export function beginSession(client: QueryClient, me: MeView): void {
  // What the page before the sign-in still shows goes with it.
  client.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== operations.getMe.id });
  client.setQueryData(meQuery.queryKey, me);
  actAs(me.person.id);
  sessionSignal.renew();
}
