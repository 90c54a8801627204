import { Skeleton } from '@digdir/designsystemet-react';
import { useInPage } from './in-page.js';
import { useText } from './language.js';

/**
 * A placeholder while data is fetched. Screen readers hear one word, which is the page's title when there is no other.
 */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useText();
  const inPage = useInPage();
  return (
    <div className="loading">
      {!inPage && <h1 className="only-for-readers">{t('web.loading')}</h1>}
      {inPage && (
        <p className="only-for-readers" role="status">
          {t('web.loading')}
        </p>
      )}
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} variant="text" width={index % 3 === 2 ? 30 : 60} />
        ))}
      </div>
    </div>
  );
}
