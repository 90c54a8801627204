import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { Navigate, useLocation } from 'react-router';
import { meQuery } from '../http/me.js';
import { hasTexts, onTexts } from '../http/texts.js';
import { hasCode } from '../http/problem-error.js';
import { read } from '../http/queries.js';
import { Loaded } from '../ui/loaded.js';
import { Loading } from '../ui/loading.js';
import { FactorGate } from './factor-gate.js';
import { Frame } from './frame.js';
import { GivenPassword } from './given-password.js';
import { Shell } from './shell.js';

/**
 * Wraps all pages that need a session. Somebody without one is sent to sign in, or to the first run, and returns
 * afterwards.
 */
export function SessionGate() {
  const me = useQuery(meQuery);
  const [began, setBegan] = useState(false);
  const language = me.data?.preferences.language;
  const isReadable = () => language !== undefined && hasTexts(language);
  const readable = useSyncExternalStore(onTexts, isReadable, isReadable);
  // The first page waits for the texts of the person's own language; a later change of language never hides a page.
  if (readable && !began) setBegan(true);
  if (me.data?.passwordToChoose === true && began) return <GivenPassword />;
  if (me.data?.needsSecondFactor === true && began) return <FactorGate me={me.data} />;
  if (me.data !== undefined && began) return <Shell me={me.data} />;
  if (me.data !== undefined) {
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  }
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
