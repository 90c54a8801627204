import type { MeView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import { hasOverview } from '@stegvis/workflow';
import type { IconName } from '../../ui/icons.js';

export type Act = 'light' | 'dark' | 'contrast' | 'sv' | 'en' | 'sign-out';

/** A page to open, or an action. */
export interface Command {
  readonly text: TextKey;
  readonly icon: IconName;
  readonly to?: string;
  readonly act?: Act;
}

/** The pages and actions of this person, most used first. */
export function commandsFor(me: MeView, language: 'sv' | 'en'): readonly Command[] {
  const { permissions } = me;
  const when = (shown: boolean, ...commands: readonly Command[]): readonly Command[] => (shown ? commands : []);
  return [
    ...when(hasOverview(me.roles), { text: 'web.nav.home', icon: 'home', to: '/' }),
    { text: 'web.nav.my-tasks', icon: 'tasks', to: '/my-tasks' },
    ...when(permissions.manageRounds, { text: 'web-palette.new-round', icon: 'add', to: '/rounds/new' }),
    ...when(
      permissions.manageInventory,
      { text: 'web-palette.import', icon: 'upload', to: '/inventory/import' },
      { text: 'web-palette.add-dataset', icon: 'add', to: '/inventory/new' },
    ),
    ...when(permissions.managePeople, { text: 'web-palette.invite', icon: 'add', to: '/people/new' }),
    { text: 'web.nav.rounds', icon: 'rounds', to: '/rounds' },
    { text: 'web.nav.inventory', icon: 'inventory', to: '/inventory' },
    { text: 'web.nav.people', icon: 'people', to: '/people' },
    { text: 'web-palette.roles', icon: 'people', to: '/roles' },
    { text: 'web-palette.all-tasks', icon: 'tasks', to: '/tasks?open=true' },
    { text: 'web.nav.guide', icon: 'guide', to: '/guide' },
    ...when(permissions.readAudit, { text: 'web.nav.history', icon: 'history', to: '/history' }),
    ...when(permissions.readMailbox, { text: 'web.nav.mailbox', icon: 'mailbox', to: '/mailbox' }),
    { text: 'web.nav.account', icon: 'person', to: '/account' },
    { text: 'web.nav.settings', icon: 'settings', to: '/settings' },
    {
      text: language === 'sv' ? 'web-palette.english' : 'web-palette.swedish',
      icon: 'language',
      act: language === 'sv' ? 'en' : 'sv',
    },
    { text: 'web-palette.dark', icon: 'dark', act: 'dark' },
    { text: 'web-palette.light', icon: 'light', act: 'light' },
    { text: 'web-palette.contrast', icon: 'dark', act: 'contrast' },
    { text: 'web-palette.accessibility', icon: 'help', to: '/accessibility' },
    { text: 'web.sign-out', icon: 'leave', act: 'sign-out' },
  ];
}
