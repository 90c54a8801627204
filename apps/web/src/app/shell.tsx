import { Button } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { call } from '../http/call.js';
import { followChanges } from '../http/event-stream.js';
import { Icon } from '../ui/icons.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';
import { Frame } from './frame.js';
import { HeaderPlace } from './header-place.js';
import { QuickWays } from './quick-ways.js';
import { MainNav, NavToggle } from './main-nav.js';
import { SessionDialog } from './session-dialog.js';

const DemoBanner = lazy(async () => ({ default: (await import('../features/demo/demo-banner.js')).DemoBanner }));

/** The frame of those who are signed in: menu, account, live changes, and the sign-in box when the session ends. */
export function Shell({ me }: { readonly me: MeView }) {
  const { pathname } = useLocation();
  // Open for one page only: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname;
  return (
    <>
      <Frame
        place={<HeaderPlace organisation={me.organisation} />}
        tools={<QuickWays me={me} />}
        account={
          <>
            <div className="account-wide">
              <Account name={me.person.name} />
            </div>
            <NavToggle open={open} onToggle={() => setOpenAt(open ? null : pathname)} />
          </>
        }
        {...(me.organisation.demo
          ? {
              banner: (
                <Suspense fallback={null}>
                  <DemoBanner />
                </Suspense>
              ),
            }
          : {})}
        nav={<MainNav me={me} open={open} foot={<Account name={me.person.name} />} />}
      >
        <Suspense fallback={<Loading />}>
          <Outlet />
          <LiveChanges />
        </Suspense>
      </Frame>
      <SessionDialog me={me} />
      <ScrollRestoration />
    </>
  );
}

/** Beside the page: what others change is followed once the page stands, or a drawn page would be another than the one that was drawn. */
function LiveChanges() {
  const client = useQueryClient();
  useEffect(() => followChanges(client), [client]);
  return null;
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
        <Icon name="person" />
        {name}
      </Link>
      <Button variant="tertiary" data-color="neutral" data-size="sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        <Icon name="leave" />
        {t('web.sign-out')}
      </Button>
    </>
  );
}
