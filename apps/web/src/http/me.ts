import { operations, type MeView } from '@stegvis/contract';
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { actAs } from './acting-person.js';
import { read } from './queries.js';
import { sessionSignal } from './session-signal.js';

export const meQuery = read(operations.getMe);

/** Who is signed in. Only to be used below the shell, which makes sure that somebody is. */
export function useMe(): MeView {
  return useSuspenseQuery(meQuery).data;
}

/** Starts the session of a person: nothing that the previous person saw remains. */
export function beginSession(client: QueryClient, me: MeView): void {
  // Active queries are those of the sign-in page, which is about to be left.
  client.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== operations.getMe.id });
  client.setQueryData(meQuery.queryKey, me);
  actAs(me.person.id);
  sessionSignal.renew();
}
