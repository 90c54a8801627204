import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { ActionButton } from '../ui/action-button.js';
import { useText } from '../ui/language.js';
import { Page } from '../ui/page.js';
import { Frame } from './frame.js';

/** Shown when a page throws, or when one of its chunks can no longer be loaded after the product was updated. */
export function FailedPage() {
  const { t } = useText();
  return (
    <Frame>
      <Page title={t('web.page-failed.title')} width="narrow">
        <Alert data-color="danger">
          <Paragraph>{t('web.unexpected.detail')}</Paragraph>
        </Alert>
        <div className="actions">
          <ActionButton onClick={() => window.location.reload()}>{t('web.page-failed.reload')}</ActionButton>
        </div>
      </Page>
    </Frame>
  );
}
