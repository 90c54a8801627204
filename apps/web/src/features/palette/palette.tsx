import { operations, type MeView, type SearchHit } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../http/call.js';
import { readList } from '../../http/queries.js';
import { Icon, type IconName } from '../../ui/icons.js';
import { useLanguage, useText } from '../../ui/language.js';
import { useLook } from '../../ui/look.js';
import { commandsFor, type Act } from './commands.js';
import { answers } from './filter.js';
import { recentOf, remember } from './recent.js';

interface Choice {
  readonly key: string;
  readonly group: 'recent' | 'hits' | 'pages';
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly me: MeView;
  /** Returns what was typed before the palette had loaded. */
  readonly typed: () => string;
  readonly onClose: () => void;
}

/** The command palette: type to search, choose with the arrow keys, open with Enter. */
export function Palette({ me, typed, onClose }: PaletteProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    // The browser returns the focus when a modal dialog closes.
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // Escape, which closes a dialog, is the keyboard's way to what a click beside it does.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('web-palette.title')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <Box me={me} before={typed} onDone={() => dialog.current?.close()} />
    </dialog>
  );
}

function Box({
  me,
  before,
  onDone,
}: {
  readonly me: MeView;
  readonly before: () => string;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState(before);
  const [active, setActive] = useState(0);
  const { choices, failed, busy } = useChoices(me, typed, onDone);
  const at = Math.min(active, choices.length - 1);
  const keys = (event: KeyboardEvent) => {
    const moved = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (moved !== undefined && choices.length > 0) {
      event.preventDefault();
      setActive(
        event.key.startsWith('Page')
          ? Math.min(Math.max(moved, 0), choices.length - 1)
          : (moved + choices.length) % choices.length,
      );
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choices[at]?.run();
    }
  };
  return (
    <div className="palette-box">
      <div className="palette-field">
        <Icon name="search" />
        <input
          // The dialog is opened to type in it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-label={t('web-palette.input')}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? `${id}-${String(at)}` : undefined}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t('web-palette.input')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={keys}
        />
      </div>
      <Choices id={id} choices={choices} active={at} onPoint={setActive} />
      {choices.length === 0 && !busy && <p className="palette-none">{t('web-palette.none')}</p>}
      {failed && <p className="palette-none">{t('web-palette.failed')}</p>}
      <p id={`${id}-hint`} className="palette-hint">
        {t('web-palette.hint')}
      </p>
      <p className="only-for-readers" role="status">
        {typed === '' || busy ? '' : t('web-palette.count', { count: choices.length })}
      </p>
    </div>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
}

function Choices({ id, choices, active, onPoint }: ChoicesProps) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, choices]);
  const groups = ['recent', 'hits', 'pages'] as const;
  return (
    <div id={`${id}-list`} ref={list} role="listbox" aria-label={t('web-palette.title')} className="palette-list">
      {groups.map((group) => {
        const inside = choices.flatMap((choice, index) => (choice.group === group ? [{ choice, index }] : []));
        if (inside.length === 0) return null;
        return (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="palette-group">
              {t(`web-palette.${group}`)}
            </p>
            {inside.map(({ choice, index }) => (
              // The field holds the focus and its keys choose; the pointer is the other way.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={choice.key}
                id={`${id}-${String(index)}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="palette-choice"
                onPointerMove={() => onPoint(index)}
                onClick={choice.run}
              >
                <Icon name={choice.icon} />
                <span className="palette-title">{choice.title}</span>
                <span className="palette-detail">{choice.detail}</span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const iconOf: Readonly<Record<SearchHit['kind'], IconName>> = {
  dataset: 'inventory',
  person: 'person',
  round: 'rounds',
  task: 'tasks',
  step: 'guide',
};

function useChoices(
  me: MeView,
  typed: string,
  onDone: () => void,
): { readonly choices: readonly Choice[]; readonly failed: boolean; readonly busy: boolean } {
  const { t, language } = useText();
  const navigate = useNavigate();
  const act = useAct();
  const owner = `${me.organisation.id}.${me.person.id}`;
  const q = useSettled(typed.trim());
  const search = useQuery({
    ...readList(operations.search, { query: { q, limit: 12 } }),
    enabled: q !== '',
    staleTime: 5_000,
  });
  const idle = typed.trim() === '';
  const hits = search.data?.hits;
  const [recent] = useState(() => recentOf(owner));
  const choices = useMemo(() => {
    const done = (then: () => void) => () => {
      onDone();
      then();
    };
    const goTo = (group: 'recent' | 'hits') => (hit: SearchHit) => ({
      key: `${group} ${hit.href}`,
      group,
      icon: iconOf[hit.kind],
      title: hit.title,
      detail: [t(`web-palette.kind.${hit.kind}`), hit.detail].filter((one) => one !== null).join(' · '),
      run: done(() => {
        remember(owner, hit);
        void navigate(hit.href);
      }),
    });
    const commands = commandsFor(me, language)
      .filter((command) => answers(typed, t(command.text)))
      .map((command) => ({
        key: command.text,
        group: 'pages' as const,
        icon: command.icon,
        title: t(command.text),
        detail: t(command.act === undefined ? 'web-palette.kind.page' : 'web-palette.kind.command'),
        run: done(() => (command.act === undefined ? void navigate(command.to ?? '/') : act(command.act))),
      }));
    return [...(idle ? recent.map(goTo('recent')) : (hits ?? []).map(goTo('hits'))), ...commands];
  }, [idle, hits, recent, typed, me, language, owner, t, navigate, act, onDone]);
  return { choices, failed: search.isError, busy: q !== typed.trim() || search.isFetching };
}

/** The text after a pause in typing, so that not every letter causes a request. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 90);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useAct(): (act: Act) => void {
  const { choose: speak } = useLanguage();
  const { choose: applyLook } = useLook();
  return (act) => {
    if (act === 'sv' || act === 'en') speak(act);
    else if (act === 'sign-out') void call(operations.signOut).finally(() => window.location.assign('/sign-in'));
    else applyLook(act);
  };
}
