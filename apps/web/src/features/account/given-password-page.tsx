import 'virtual:stegvis-texts/with-page/webAccount';
import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { ChangePassword } from './change-password.js';

/** Asks somebody whose password another person chose for a new one, before anything else. */
export function GivenPasswordPage() {
  const { t } = useText();
  return (
    <Page
      title={t('web-account.given.title')}
      width="narrow"
      lead={<Paragraph>{t('web-account.given.lead')}</Paragraph>}
    >
      <ChangePassword first />
    </Page>
  );
}
