import 'virtual:stegvis-texts/with-page/webSecondFactor';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { SignInMethods } from './sign-in-methods.js';

/** Shown instead of any page to somebody whose role requires a second factor that they do not have yet. */
export function RequiredFactorPage() {
  const { t } = useText();
  const client = useQueryClient();
  return (
    <Page
      title={t('web-second-factor.required.title')}
      width="narrow"
      lead={<Paragraph>{t('web-second-factor.required.lead')}</Paragraph>}
    >
      <SignInMethods onKept={() => void refresh(client, operations.getMe)} />
    </Page>
  );
}
