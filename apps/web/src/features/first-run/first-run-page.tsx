import 'virtual:stegvis-texts/with-page/webFirstRun';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { read } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon, type IconName } from '../../ui/icons.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';
import { DemoForm } from './demo-form.js';
import { SetUpForm } from './set-up-form.js';
import { Staircase } from './staircase.js';
import './first-run.css';

/** The welcome page of an empty installation: what the product is, and two ways to begin. */
export function FirstRunPage() {
  const { way } = useParams();
  const setup = useQuery({ ...read(operations.getSetup), staleTime: 0 });
  if (setup.data?.needed === false) return <AlreadySetUp />;
  if (way === 'demo') return <DemoForm />;
  if (way === 'organisation') return <SetUpForm />;
  return <Welcome>{setup.data === undefined ? <Loaded query={setup}>{() => null}</Loaded> : null}</Welcome>;
}

function Welcome({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <Page
      title={t('web-first-run.title')}
      lead={<Paragraph className="welcome-lead">{t('web-first-run.lead')}</Paragraph>}
    >
      {children}
      <div className="welcome-ways">
        <Way to="/welcome/demo" icon="search" title={t('web-first-run.way.demo')}>
          {t('web-first-run.way.demo.detail')}
        </Way>
        <Way to="/welcome/organisation" icon="rounds" title={t('web-first-run.way.real')}>
          {t('web-first-run.way.real.detail')}
        </Way>
      </div>
      <Staircase />
      <ul className="welcome-facts">
        {(['lead-1', 'lead-2', 'lead-3'] as const).map((fact) => (
          <li key={fact}>{t(`web-first-run.${fact}`)}</li>
        ))}
      </ul>
    </Page>
  );
}

interface WayProps {
  readonly to: string;
  readonly icon: IconName;
  readonly title: string;
  readonly children: string;
}

/** A link that covers the whole card. */
function Way({ to, icon, title, children }: WayProps) {
  return (
    <div className="welcome-way">
      <Icon name={icon} />
      <Heading level={2} data-size="sm">
        <Link to={to}>{title}</Link>
      </Heading>
      <p>{children}</p>
    </div>
  );
}

function AlreadySetUp() {
  const { t } = useText();
  return (
    <Page title={t('web-first-run.title')} width="narrow">
      <EmptyState
        title={t('web-first-run.done.title')}
        action={<ButtonLink to="/sign-in">{t('web-sign-in.title')}</ButtonLink>}
      >
        {t('web-first-run.done.detail')}
      </EmptyState>
    </Page>
  );
}
