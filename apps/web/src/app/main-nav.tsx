import { Button } from '@digdir/designsystemet-react';
import type { MeView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { hasOverview } from '@stegvis/workflow';
import { Icon, type IconName } from '../ui/icons.js';
import { useText } from '../ui/language.js';

interface Entry {
  readonly to: string;
  readonly text: TextKey;
  readonly icon: IconName;
}

/**
 * The main menu, with only what the reader's roles can open. In a narrow window the button of the header opens and
 * closes it.
 */
export function MainNav({ me, open, foot }: { readonly me: MeView; readonly open: boolean; readonly foot: ReactNode }) {
  const { t } = useText();
  const entries = entriesOf(me);
  return (
    <nav className="nav" aria-label={t('web.nav')}>
      <ul id="nav-list" className={open ? 'nav-list nav-list-open' : 'nav-list'}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.to === '/'}>
              <Icon name={entry.icon} />
              {t(entry.text)}
            </NavLink>
          </li>
        ))}
      </ul>
      {open && <div className="nav-foot">{foot}</div>}
    </nav>
  );
}

export function NavToggle({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const { t } = useText();
  return (
    <Button
      className="nav-toggle"
      variant="secondary"
      data-color="neutral"
      data-size="sm"
      aria-expanded={open}
      aria-controls="nav-list"
      onClick={onToggle}
    >
      <Icon name={open ? 'close' : 'menu'} />
      {t('web.menu')}
    </Button>
  );
}

function entriesOf(me: MeView): readonly Entry[] {
  const { permissions } = me;
  const when = (shown: boolean, entry: Entry): readonly Entry[] => (shown ? [entry] : []);
  return [
    ...when(hasOverview(me.roles), { to: '/', text: 'web.nav.home', icon: 'home' }),
    { to: '/my-tasks', text: 'web.nav.my-tasks', icon: 'tasks' },
    { to: '/rounds', text: 'web.nav.rounds', icon: 'rounds' },
    { to: '/inventory', text: 'web.nav.inventory', icon: 'inventory' },
    { to: '/people', text: 'web.nav.people', icon: 'people' },
    { to: '/guide', text: 'web.nav.guide', icon: 'guide' },
    ...when(permissions.readAudit, { to: '/history', text: 'web.nav.history', icon: 'history' }),
    ...when(permissions.readMailbox, { to: '/mailbox', text: 'web.nav.mailbox', icon: 'mailbox' }),
  ];
}
