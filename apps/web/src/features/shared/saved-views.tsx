import { Button } from '@digdir/designsystemet-react';
import { operations, type SavedView, type ViewPage } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { askedBy, searchFor } from './view-query.js';
import './saved-views.css';

const SavedViewDialog = lazy(async () => ({ default: (await import('./saved-view-dialog.js')).SavedViewDialog }));
const none: readonly SavedView[] = [];

/** Saved views of a list, above its filters. The address decides which one is current. */
export function SavedViews({ page }: { readonly page: ViewPage }) {
  const { t } = useText();
  const [params] = useSearchParams();
  const asked = askedBy(params);
  const views = useQuery(read(operations.listViews, { query: { page } })).data?.items ?? none;
  const current = views.find((view) => askedBy(new URLSearchParams(view.query)) === asked);
  const started = useStarted(views, current, asked);
  const { nav, focusCurrent } = useFocusCurrent();
  return (
    <div className="saved-views">
      <nav className="view-links" aria-label={t('views.title')} ref={nav}>
        <ul>
          <ViewLink to={searchFor('', params)} current={asked === ''}>
            {t('views.all')}
          </ViewLink>
          {views.map((view) => (
            <ViewLink key={view.id} to={searchFor(view.query, params)} current={view === current}>
              {view.name}
              {view.shared && <span className="saved-view-shared"> ({t('views.shared')})</span>}
            </ViewLink>
          ))}
        </ul>
      </nav>
      <div className="saved-view-actions">
        {current === undefined && asked !== '' && started?.mayChange === true && (
          <Update view={started} query={asked} onDone={focusCurrent} />
        )}
        <Keep page={page} query={asked} view={current ?? null} onDone={focusCurrent} />
      </div>
    </div>
  );
}

function ViewLink({
  to,
  current,
  children,
}: {
  readonly to: string;
  readonly current: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <Link to={{ search: to }} preventScrollReset className="view-link" aria-current={current ? 'page' : undefined}>
        {children}
      </Link>
    </li>
  );
}

/** The view that was chosen last: somebody who then changes a filter may want to save the change in it. */
function useStarted(views: readonly SavedView[], current: SavedView | undefined, asked: string): SavedView | undefined {
  const [last, setLast] = useState<string | null>(null);
  const now = asked === '' ? null : (current?.id ?? last);
  if (now !== last) setLast(now);
  return views.find((view) => view.id === now);
}

/** Moves the focus to the current view, since the button that was pressed disappears. */
function useFocusCurrent() {
  const nav = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted === 0) return;
    const link =
      nav.current?.querySelector<HTMLElement>('a[aria-current]') ?? nav.current?.querySelector<HTMLElement>('a');
    link?.focus();
  }, [wanted]);
  return { nav, focusCurrent: () => setWanted((before) => before + 1) };
}

interface KeepProps {
  readonly page: ViewPage;
  readonly query: string;
  /** The current view, to be changed; null: the list's filters have no name yet. */
  readonly view: SavedView | null;
  readonly onDone: () => void;
}

function Keep({ page, query, view, onDone }: KeepProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [fetched, setFetched] = useState(false);
  const offered = view === null ? query !== '' : view.mayChange;
  const show = () => {
    setFetched(true);
    setOpen(true);
  };
  return (
    <>
      {offered && (
        <Button variant="tertiary" data-size="sm" aria-haspopup="dialog" onClick={show}>
          {t(view === null ? 'views.save' : 'views.edit')}
        </Button>
      )}
      {fetched && (
        <Suspense fallback={null}>
          <SavedViewDialog
            open={open}
            page={page}
            query={query}
            view={view}
            onClose={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              onDone();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Update({
  view,
  query,
  onDone,
}: {
  readonly view: SavedView;
  readonly query: string;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  const update = useMutation({
    mutationFn: () => call(operations.changeView, { params: { id: view.id }, ifMatch: view.version, body: { query } }),
    onSuccess: async (after) => {
      await refresh(client, operations.listViews);
      say({
        text: t('views.updated', { name: view.name }),
        undo: async () => {
          await call(operations.changeView, {
            params: { id: view.id },
            ifMatch: after.version,
            body: { query: view.query },
          });
          await refresh(client, operations.listViews);
        },
      });
      onDone();
    },
    // Somebody else changed it, so the list is fetched again.
    onError: () => refresh(client, operations.listViews),
  });
  return (
    <>
      <Button variant="tertiary" data-size="sm" loading={update.isPending} onClick={() => update.mutate()}>
        {t('views.update', { name: view.name })}
      </Button>
      <ProblemNotice error={update.error} />
    </>
  );
}
