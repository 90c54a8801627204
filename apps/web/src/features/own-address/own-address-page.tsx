import 'virtual:stegvis-texts/with-page/webAddress';
import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { OwnAddress } from './own-address.js';

/** The page with the address that one signs in with, and a form to change it. */
export function OwnAddressPage() {
  const { t } = useText();
  return (
    <Page
      title={t('web-address.title')}
      width="narrow"
      back={{ to: '/account', label: t('web-address.back') }}
      lead={<Paragraph>{t('web-address.lead')}</Paragraph>}
    >
      <OwnAddress />
    </Page>
  );
}
