import 'virtual:stegvis-texts/with-page/webSecondStep';
import { Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { beginSession } from '../../http/me.js';
import { enterAt, nextAddress, withNext } from '../../http/next-address.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { SecondStepForm } from './second-step-form.js';

/** The page after the correct password of an account that has a second factor. */
export function SecondStepPage() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = nextAddress(params.get('next'));
  return (
    <Page title={t('web-second-step.title')} width="narrow">
      <SecondStepForm
        onDone={(me) => {
          beginSession(client, me);
          enterAt(next, navigate);
        }}
        over={
          <>
            <Paragraph>{t('web-second-step.over')}</Paragraph>
            <div className="actions">
              <ButtonLink to={withNext('/sign-in', next)}>{t('web-second-step.over.title')}</ButtonLink>
            </div>
          </>
        }
      />
      <Paragraph>
        <TextLink to={withNext('/sign-in', next)}>{t('web-second-step.other')}</TextLink>
      </Paragraph>
    </Page>
  );
}
