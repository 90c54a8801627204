import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { AccountPage } from '../features/account/account-page.js';
import { useMe } from '../http/me.js';
import { hasCode } from '../http/problem-error.js';
import { read } from '../http/queries.js';
import { useText } from '../ui/language.js';
import { Page, Section } from '../ui/page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { TextLink } from '../ui/text-link.js';

/** One's own account. What other features have to say of it stands inside. */
export function AccountRoute() {
  const { t } = useText();
  const me = useMe();
  const own = useQuery({ ...read(operations.getOwnAddress), enabled: me.organisation.demo });
  // Somebody made up has no account: said once, instead of by every part of the page.
  if (hasCode(own.error, 'visiting')) {
    return (
      <Page title={t('web.nav.account')} width="narrow">
        <ProblemNotice error={own.error} focus={false} />
      </Page>
    );
  }
  return (
    <AccountPage>
      <Section id="address" title={t('web-account.address')}>
        <p>
          <TextLink to="/account/address">{t('web-account.address.link')}</TextLink>
        </p>
      </Section>
      <Section id="absence" title={t('web-account.absence')}>
        <p>
          <TextLink to={`/people/${me.person.id}#absence`}>{t('web-account.absence.link')}</TextLink>
        </p>
      </Section>
      <Section id="sign-in-methods" title={t('web-account.sign-in')}>
        <p>
          <TextLink to="/account/sign-in-methods">{t('web-account.sign-in.link')}</TextLink>
        </p>
      </Section>
    </AccountPage>
  );
}
