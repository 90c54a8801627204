import { Button } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { call } from '../http/call.js';
import { followChanges } from '../http/event-stream.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';
import { Frame } from './frame.js';
import { MainNav } from './main-nav.js';
import { SessionDialog } from './session-dialog.js';

/** The frame of those who are signed in: menu, account, live changes, and the sign-in box when the session ends. */
export function Shell({ me }: { readonly me: MeView }) {
  const client = useQueryClient();
  useEffect(() => followChanges(client), [client]);
  return (
    <>
      <Frame place={<span className="header-organisation">{me.organisation.name}</span>} account={<Account name={me.person.name} />} nav={<MainNav me={me} />}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Frame>
      <SessionDialog me={me} />
      <ScrollRestoration />
    </>
  );
}

function Account({ name }: { readonly name: string }) {
  const { t } = useText();
  const signOut = useMutation({
    mutationFn: () => call(operations.signOut),
    // A fresh page forgets everything that the last person saw.
    onSettled: () => window.location.assign('/sign-in'),
  });
  return (
    <>
      <Link to="/settings" className="account" aria-label={`${name}, ${t('web.nav.settings')}`}>
        {name}
      </Link>
      <Button variant="tertiary" data-size="sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('web.sign-out')}
      </Button>
    </>
  );
}
