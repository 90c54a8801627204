import { Button } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { completedBy, isTyping, type ShortCut } from '../features/shortcuts/short-cuts.js';
import { startTour, useTourRuns } from '../features/tour/tour-store.js';
import { read } from '../http/queries.js';
import { Icon } from '../ui/icons.js';
import { useText } from '../ui/language.js';
import { Menu, MenuButton, MenuLink } from '../ui/menu.js';
import { undoLatest } from '../ui/toast-store.js';

const palette = () => import('../features/palette/palette.js');
const Palette = lazy(async () => ({ default: (await palette()).Palette }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('../features/shortcuts/shortcuts-dialog.js')).ShortcutsDialog,
}));
const Tour = lazy(async () => ({ default: (await import('../features/tour/tour.js')).Tour }));

type Open = 'search' | 'help' | null;

/** The longest time between the two keys of a shortcut, in milliseconds. */
const together = 1500;

/** The command palette, help and shortcuts, on every page. */
export function QuickWays({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open>(null);
  const onTour = useTourRuns();
  const early = useEarlyLetters(open === 'search');
  useKeys(me.preferences.shortcuts, setOpen);
  useEffect(() => whenIdle(() => void palette().catch(() => undefined)), []);
  return (
    <>
      <Button
        className="search-button"
        variant="secondary"
        data-color="neutral"
        data-size="sm"
        aria-label={t('web-palette.open.label')}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen('search')}
      >
        <Icon name="search" />
        <span className="wide-only">{t('web-palette.open')}</span>
        <kbd className="wide-only">{'Ctrl K'}</kbd>
      </Button>
      <HelpMenu onShortcuts={() => setOpen('help')} />
      <Suspense fallback={null}>
        {open === 'search' && <Palette me={me} typed={early} onClose={() => setOpen(null)} />}
        {open === 'help' && <ShortcutsDialog open onClose={() => setOpen(null)} />}
        {onTour && <Tour />}
      </Suspense>
    </>
  );
}

function HelpMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useText();
  return (
    <Menu label={t('web-help.title')} icon="help">
      <MenuButton onClick={onShortcuts} hint={<kbd>?</kbd>}>
        {t('web-shortcuts.title')}
      </MenuButton>
      <MenuButton onClick={startTour}>{t('web-tour.start')}</MenuButton>
      <MenuLink to="/guide">{t('web-help.guide')}</MenuLink>
      <MenuLink to="/accessibility">{t('web-help.accessibility')}</MenuLink>
      <Version />
    </Menu>
  );
}

function Version() {
  const { t } = useText();
  const about = useQuery({ ...read(operations.apiInfo), staleTime: Infinity }).data;
  return (
    <p className="menu-note">{about === undefined ? ' ' : t('web-help.version', { version: about.apiVersion })}</p>
  );
}

/** Keeps what is typed after Ctrl K for the palette, while its chunk is still loading. */
function useEarlyLetters(open: boolean): () => string {
  const letters = useRef('');
  const taken = useRef(false);
  useEffect(() => {
    if (!open) return undefined;
    const keep = (event: KeyboardEvent) => {
      if (taken.current || hasModifier(event)) return;
      if (event.key.length === 1) letters.current += event.key;
      else if (event.key === 'Backspace') letters.current = letters.current.slice(0, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', keep, true);
    return () => {
      document.removeEventListener('keydown', keep, true);
      letters.current = '';
      taken.current = false;
    };
  }, [open]);
  return useCallback(() => {
    taken.current = true;
    return letters.current;
  }, []);
}

/** Calls the function once the page itself is idle. @returns a function that cancels it */
function whenIdle(act: () => void): () => void {
  const timer = setTimeout(act, 1500);
  return () => clearTimeout(timer);
}

function useKeys(shortCutsOn: boolean, show: (what: Open) => void): void {
  const navigate = useNavigate();
  const before = useRef<{ readonly key: string; readonly at: number } | null>(null);
  useEffect(() => {
    const run = ({ does }: ShortCut) => {
      if ('to' in does) void navigate(does.to);
      else if (does.act === 'undo') undoLatest();
      else show(does.act);
    };
    const press = (event: KeyboardEvent) => {
      // A shortcut that opens another page would lose the input of an open dialog.
      const overDialog = document.querySelector('dialog[open]') !== null;
      if (isSearchKey(event)) {
        event.preventDefault();
        if (!overDialog) show('search');
        return;
      }
      if (!shortCutsOn || overDialog || event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return;
      const recent =
        before.current !== null && event.timeStamp - before.current.at < together ? before.current.key : null;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key !== 'Shift') before.current = { key, at: event.timeStamp };
      const found = completedBy({ before: recent, key });
      if (found === undefined) return;
      event.preventDefault();
      before.current = null;
      run(found);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, show, shortCutsOn]);
}

const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Whether the keys are Ctrl K, or Command K. */
function isSearchKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
}
