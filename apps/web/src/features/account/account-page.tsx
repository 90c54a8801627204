import 'virtual:stegvis-texts/with-page/webAccount';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useMe } from '../../http/me.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Page, Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { ApiTokens } from './api-tokens.js';
import { ChangePassword } from './change-password.js';
import { OwnSessions } from './own-sessions.js';

/**
 * The page of one's own account: how one signs in. `children` are sections of other features, between password and
 * sessions.
 */
export function AccountPage({ children }: { readonly children?: ReactNode }) {
  const { t } = useText();
  const { person } = useMe();
  return (
    <Page title={t('web-account.title')} width="narrow" lead={<Paragraph>{t('web-account.lead')}</Paragraph>}>
      <Facts
        facts={[
          { label: t('web-account.name'), value: <TextLink to={`/people/${person.id}`}>{person.name}</TextLink> },
          { label: t('web-entry.email'), value: person.email },
        ]}
      />
      <Section id="password" title={t('web-account.password')}>
        <ChangePassword />
      </Section>
      {children}
      <Section id="sessions" title={t('web-account.sessions')}>
        <OwnSessions />
      </Section>
      <Section id="tokens" title={t('web-tokens.title')}>
        <ApiTokens />
      </Section>
    </Page>
  );
}
