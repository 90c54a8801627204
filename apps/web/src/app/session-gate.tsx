import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { meQuery } from '../http/me.js';
import { hasCode } from '../http/problem-error.js';
import { read } from '../http/queries.js';
import { Loaded } from '../ui/loaded.js';
import { Frame } from './frame.js';
import { Shell } from './shell.js';

/** Everything behind the sign-in. Whoever is not signed in goes there, or to the first run, and comes back to where they were heading. */
export function SessionGate() {
  const me = useQuery(meQuery);
  if (me.data !== undefined) return <Shell me={me.data} />;
  if (hasCode(me.error, 'not-signed-in')) return <EntryRedirect />;
  return (
    <Frame>
      <Loaded query={me}>{() => null}</Loaded>
    </Frame>
  );
}

function EntryRedirect() {
  const { pathname, search, hash } = useLocation();
  const setup = useQuery(read(operations.getSetup));
  const wanted = `${pathname}${search}${hash}`;
  const signIn = wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`;
  if (setup.data !== undefined) return <Navigate to={setup.data.needed ? '/welcome' : signIn} replace />;
  return (
    <Frame>
      <Loaded query={setup}>{() => null}</Loaded>
    </Frame>
  );
}
