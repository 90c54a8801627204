import 'virtual:stegvis-texts/with-page/webPassword';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { nextAddress, withNext } from '../../http/next-address.js';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Page, Section } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';

/** The page is the same for every address, so that it does not reveal who has an account. */
export function LinkSentPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const next = nextAddress(params.get('next'));
  const demo = useQuery(read(operations.getInstallation)).data?.organisation?.demo === true;
  return (
    <Page
      title={t('web-forgotten.sent.title')}
      width="narrow"
      lead={<Paragraph>{t('web-forgotten.sent.text')}</Paragraph>}
    >
      <Section title={t('web-forgotten.sent.none')}>
        <ul>
          {demo && <li>{t('web-forgotten.sent.demo')}</li>}
          <li>{t('web-forgotten.sent.spam')}</li>
          <li>{t('web-forgotten.sent.address')}</li>
          <li>{t('web-forgotten.sent.coordinator')}</li>
        </ul>
      </Section>
      <div className="actions">
        <ButtonLink to={withNext('/sign-in', next)}>{t('web-forgotten.back')}</ButtonLink>
        <ButtonLink to={withNext('/forgotten-password', next)} variant="secondary">
          {t('web-forgotten.sent.again')}
        </ButtonLink>
      </div>
    </Page>
  );
}
