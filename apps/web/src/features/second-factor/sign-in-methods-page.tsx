import 'virtual:stegvis-texts/with-page/webSecondFactor';
import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { SignInMethods } from './sign-in-methods.js';

/** The page where people manage their own second factors. */
export function SignInMethodsPage() {
  const { t } = useText();
  return (
    <Page
      title={t('web-second-factor.title')}
      width="narrow"
      back={{ to: '/account', label: t('web-second-factor.back') }}
      lead={<Paragraph>{t('web-second-factor.lead')}</Paragraph>}
    >
      <SignInMethods />
    </Page>
  );
}
