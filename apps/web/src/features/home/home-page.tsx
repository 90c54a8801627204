import { Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useMe } from '../../http/me.js';
import { hasOverview } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Attention } from './attention.js';
import { Checklist } from './checklist.js';
import { CurrentRound, type CurrentRoundProps } from './current-round.js';
import { useHomeIsLoading } from './home-queries.js';
import './home.css';

const Standing = lazy(async () => ({ default: (await import('./standing.js')).Standing }));

/**
 * Always the same element: React drops what the server rendered for a chunk that has not loaded yet when the boundary
 * renders with another one, and everything below would move.
 */
const standing = (
  <Suspense>
    <Standing />
  </Suspense>
);

export interface HomePageProps extends CurrentRoundProps {
  /** Shown before everything else: an offer for new users. */
  readonly offer: ReactNode;
}

/** The overview for people who lead the work; everyone else begins with their own tasks. */
export function HomePage(props: HomePageProps) {
  const me = useMe();
  const { t } = useText();
  if (!hasOverview(me.roles)) return <Navigate to="/my-tasks" replace />;
  return (
    <Page
      title={t('web-home.title')}
      lead={<Paragraph>{t('web-home.lead', { organisation: me.organisation.name })}</Paragraph>}
    >
      <AllAtOnce {...props} manages={me.permissions.manageRounds} />
    </Page>
  );
}

/**
 * The parts stand one above the other, and their height is unknown until they are loaded: they are shown together, so
 * that none moves what somebody reads or is about to press.
 */
function AllAtOnce({ matrix, offer, manages }: HomePageProps & { readonly manages: boolean }) {
  const loading = useHomeIsLoading(manages);
  // Rendered by the server, or from the cache: it stays as it is while the chunk of a part loads.
  const [stood] = useState(!loading);
  const [shown, setShown] = useState(stood);
  if (!loading && !shown) setShown(true);
  // A later request (the whole list of what needs somebody) loads in its own place.
  if (loading && !shown) return <Loading lines={12} />;
  const parts = (
    <>
      {stood ? standing : <Standing />}
      {offer}
      {manages && <Checklist />}
      <Attention />
      <CurrentRound matrix={matrix} />
    </>
  );
  return stood ? parts : <Suspense fallback={<Loading lines={12} />}>{parts}</Suspense>;
}
