import { Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useMe } from '../../http/me.js';
import { hasOverview } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { Attention } from './attention.js';
import { Checklist } from './checklist.js';
import { CurrentRound, type CurrentRoundProps } from './current-round.js';
import './home.css';

const Standing = lazy(async () => ({ default: (await import('./standing.js')).Standing }));

export interface HomePageProps extends CurrentRoundProps {
  /** Shown before everything else: an offer for new users. */
  readonly offer: ReactNode;
}

/** The overview for people who lead the work; everyone else begins with their own tasks. */
export function HomePage({ matrix, offer }: HomePageProps) {
  const me = useMe();
  const { t } = useText();
  if (!hasOverview(me.roles)) return <Navigate to="/my-tasks" replace />;
  return (
    <Page
      title={t('web-home.title')}
      lead={<Paragraph>{t('web-home.lead', { organisation: me.organisation.name })}</Paragraph>}
    >
      <Suspense>
        <Standing />
      </Suspense>
      {offer}
      {me.permissions.manageRounds && <Checklist />}
      <Attention />
      <CurrentRound matrix={matrix} />
    </Page>
  );
}
