import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from './language.js';
import { Page } from './page.js';
import { ButtonLink } from './text-link.js';

/** For an address that leads nowhere: no page of that name, nothing with that id. Trying again would not help, going on does. */
export function NotFoundPage() {
  return <NoPage why="not-found" />;
}

/** For a page of a role that one does not hold. */
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
