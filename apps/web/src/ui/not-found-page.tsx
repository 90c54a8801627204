import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from './language.js';
import { Page } from './page.js';
import { ButtonLink } from './text-link.js';

/** For an address that leads nowhere: no page of that name, nothing with that id. Trying again would not help, going on does. */
export function NotFoundPage() {
  const { t } = useText();
  return (
    <Page title={t('web.not-found.title')} width="narrow">
      <Paragraph>{t('web.not-found.detail')}</Paragraph>
      <div className="actions">
        <ButtonLink to="/">{t('web.not-found.home')}</ButtonLink>
      </div>
    </Page>
  );
}
