import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from './language.js';
import { Page } from './page.js';
import { ButtonLink } from './text-link.js';

/** For an address without a page, or an unknown id. It offers no retry, since that would not help. */
export function NotFoundPage() {
  return <NoPage why="not-found" />;
}

/** For a page that needs a role that the reader does not hold. */
export function ForbiddenPage() {
  return <NoPage why="forbidden" />;
}

function NoPage({ why }: { readonly why: 'not-found' | 'forbidden' }) {
  const { t } = useText();
  return (
    <Page title={t(`web.${why}.title`)} width="narrow">
      <Paragraph>{t(`web.${why}.detail`)}</Paragraph>
      <div className="actions">
        <ButtonLink to="/">{t('web.not-found.home')}</ButtonLink>
      </div>
    </Page>
  );
}
