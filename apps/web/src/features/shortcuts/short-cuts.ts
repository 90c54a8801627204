import type { TextKey } from '@stegvis/wording';

export interface ShortCut {
  /** One key, or two that are pressed one after the other. */
  readonly keys: readonly [string] | readonly [string, string];
  readonly text: TextKey;
  readonly does: { readonly to: string } | { readonly act: 'help' | 'undo' | 'search' };
}

/** Shortcuts without Ctrl or Alt, which can be switched off (WCAG 2.1.4). */
export const shortCuts: readonly ShortCut[] = [
  { keys: ['?'], text: 'web-shortcuts.help', does: { act: 'help' } },
  { keys: ['/'], text: 'web-shortcuts.search', does: { act: 'search' } },
  { keys: ['g', 'h'], text: 'web.nav.home', does: { to: '/' } },
  { keys: ['g', 't'], text: 'web.nav.my-tasks', does: { to: '/my-tasks' } },
  { keys: ['g', 'r'], text: 'web.nav.rounds', does: { to: '/rounds' } },
  { keys: ['g', 'i'], text: 'web.nav.inventory', does: { to: '/inventory' } },
  { keys: ['g', 'p'], text: 'web.nav.people', does: { to: '/people' } },
  { keys: ['g', 'v'], text: 'web.nav.guide', does: { to: '/guide' } },
  { keys: ['g', 's'], text: 'web.nav.settings', does: { to: '/settings' } },
  { keys: ['n', 'o'], text: 'web-shortcuts.new-round', does: { to: '/rounds/new' } },
  { keys: ['u'], text: 'web-shortcuts.undo', does: { act: 'undo' } },
];

export interface Typed {
  /** The previous key, when it was pressed a moment ago. */
  readonly before: string | null;
  readonly key: string;
}

/** The shortcut that this key completes. */
export function completedBy({ before, key }: Typed): ShortCut | undefined {
  const two = shortCuts.find(({ keys: [first, second] }) => second === key && first === before);
  return two ?? shortCuts.find(({ keys: [first, second] }) => second === undefined && first === key);
}

/** Whether keys pressed there write text or control a part of the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=grid], [role=menu], dialog[open]',
    ) !== null
  );
}
