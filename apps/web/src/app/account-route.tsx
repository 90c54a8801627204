import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { AccountPage } from '../features/account/account-page.js';
import { useMe } from '../http/me.js';
import { read } from '../http/queries.js';
import { useText } from '../ui/language.js';
import { Page, Section } from '../ui/page.js';
import { TextLink } from '../ui/text-link.js';

/** One's own account. Sections of other features are passed in. */
export function AccountRoute() {
  const { t } = useText();
  const me = useMe();
  if (me.visiting) {
    return (
      <Page title={t('web-account.title')} lead={<Paragraph>{t('web-account.visiting')}</Paragraph>} children={null} />
    );
  }
  return (
    <AccountPage>
      <Section id="address" title={t('web-account.address')}>
        <AddressLink />
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

/** A proposed address is announced here, since whoever was mailed about it looks for it on this page. */
function AddressLink() {
  const { t } = useText();
  const proposal = useQuery(read(operations.getOwnAddress)).data?.proposal ?? null;
  return (
    <p>
      <TextLink to="/account/address">
        {proposal === null
          ? t('web-account.address.link')
          : t('web-account.address.answer', { email: proposal.email, by: proposal.by.name })}
      </TextLink>
    </p>
  );
}
