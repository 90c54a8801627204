import { AccountPage } from '../features/account/account-page.js';
import { useText } from '../ui/language.js';
import { Section } from '../ui/page.js';
import { TextLink } from '../ui/text-link.js';

/** One's own account. What other features have to say of it stands inside. */
export function AccountRoute() {
  const { t } = useText();
  return (
    <AccountPage>
      <Section id="address" title={t('web-account.address')}>
        <p>
          <TextLink to="/account/address">{t('web-account.address.link')}</TextLink>
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
