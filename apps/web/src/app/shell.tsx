import type { MeView } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { meanPerson } from '../http/acting-person.js';
import { followChanges } from '../http/event-stream.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';
import { useInBrowser } from '../ui/use-in-browser.js';
import { Account } from './account.js';
import { Frame } from './frame.js';
import { HeaderPlace } from './header-place.js';
import { QuickWays } from './quick-ways.js';
import { MainNav, NavToggle } from './main-nav.js';
import { ProofDialog } from './proof-dialog.js';
import { SessionDialog } from './session-dialog.js';
import { announceHydrated } from './hydrated.js';

const DemoBanner = lazy(async () => ({ default: (await import('../features/demo/demo-banner.js')).DemoBanner }));

/**
 * The frame for people who are signed in: menu, account, live updates, and the sign-in dialog when the session ends.
 */
export function Shell({ me }: { readonly me: MeView }) {
  const inBrowser = useInBrowser();
  const { pathname } = useLocation();
  // The menu is open for one page only, so that navigating closes it.
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
              banner: inBrowser ? (
                <Suspense fallback={<BannerPlace />}>
                  <DemoBanner />
                </Suspense>
              ) : (
                <BannerPlace />
              ),
            }
          : {})}
        nav={<MainNav me={me} open={open} foot={<Account name={me.person.name} />} />}
      >
        <Suspense fallback={<Loading />}>
          <Outlet />
          <Changes personId={me.person.id} />
        </Suspense>
      </Frame>
      <ProofDialog me={me} />
      <SessionDialog me={me} />
      <ScrollRestoration />
    </>
  );
}

/** The beginning of a demo's banner, until the rest of it has loaded. */
function BannerPlace() {
  const { t } = useText();
  return (
    <div className="demo-banner">
      <p className="demo-banner-text">
        <strong>{t('web-demo.banner')}</strong>
      </p>
    </div>
  );
}

/** Starts live updates with an effect, so that nothing changes a server-rendered page before it is hydrated. */
function Changes({ personId }: { readonly personId: string }) {
  const client = useQueryClient();
  useLayoutEffect(() => meanPerson(personId), [personId]);
  useEffect(() => {
    announceHydrated();
    return followChanges(client);
  }, [client]);
  return null;
}
