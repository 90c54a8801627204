import { Button } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { read } from '../http/queries.js';
import { useText } from '../ui/language.js';
import { hasOverview } from '../http/overview.js';

interface Entry {
  readonly to: string;
  readonly text: TextKey;
}

/** The main menu: only what the reader's roles can open. Where the window is narrow it opens and closes by a button. */
export function MainNav({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const { pathname } = useLocation();
  // Open for one page only: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname;
  const entries = useEntries(me);
  return (
    <nav className="nav" aria-label={t('web.nav')}>
      <Button className="nav-toggle" variant="secondary" data-size="sm" aria-expanded={open} aria-controls="nav-list" onClick={() => setOpenAt(open ? null : pathname)}>
        {t('web.menu')}
      </Button>
      <ul id="nav-list" className={open ? 'nav-list nav-list-open' : 'nav-list'}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.to === '/'}>
              {t(entry.text)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useEntries(me: MeView): readonly Entry[] {
  const { permissions } = me;
  const mailbox = useQuery({ ...read(operations.listMessages, { query: { limit: 1 } }), enabled: permissions.readMailbox });
  const when = (shown: boolean, to: string, text: TextKey): readonly Entry[] => (shown ? [{ to, text }] : []);
  return [
    ...when(hasOverview(me), '/', 'web.nav.home'),
    { to: '/my-tasks', text: 'web.nav.my-tasks' },
    { to: '/rounds', text: 'web.nav.rounds' },
    { to: '/inventory', text: 'web.nav.inventory' },
    { to: '/people', text: 'web.nav.people' },
    { to: '/guide', text: 'web.nav.guide' },
    ...when(permissions.readAudit, '/history', 'web.nav.history'),
    // There is none where mail goes out through a real server.
    ...when(permissions.readMailbox && mailbox.isSuccess, '/mailbox', 'web.nav.mailbox'),
  ];
}
