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

const Summary = lazy(async () => ({ default: (await import('./summary.js')).Summary }));

/**
 * One element for all renderings: when the boundary renders with another element before its chunk has loaded, React
 * drops what the server rendered, and everything below moves.
 */
const summary = (
  <Suspense>
    <Summary />
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
 * The height of each part is unknown until it has loaded, and the parts are below each other: all are shown together,
 * so that none moves what somebody reads or is about to press.
 */
function AllAtOnce({ matrix, offer, manages }: HomePageProps & { readonly manages: boolean }) {
  const loading = useHomeIsLoading(manages);
  // True when the server rendered the page, or when everything was cached: then it stays as it is while the chunk of a
  // part loads.
  const [rendered] = useState(!loading);
  const [shown, setShown] = useState(rendered);
  if (!loading && !shown) setShown(true);
  // After that a request, such as the one for the whole list of what needs attention, shows its own placeholder.
  if (loading && !shown) return <Loading lines={12} />;
  const parts = (
    <>
      {rendered ? summary : <Summary />}
      {offer}
      {manages && <Checklist />}
      <Attention />
      <CurrentRound matrix={matrix} />
    </>
  );
  return rendered ? parts : <Suspense fallback={<Loading lines={12} />}>{parts}</Suspense>;
}
