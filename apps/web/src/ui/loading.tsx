import { Skeleton } from '@digdir/designsystemet-react';
import { useText } from './language.js';

/** A quiet place-holder while something is fetched; screen readers hear one word. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useText();
  return (
    <div className="loading">
      <p className="only-for-readers" role="status">
        {t('web.loading')}
      </p>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} variant="text" width={index % 3 === 2 ? 30 : 60} />
        ))}
      </div>
    </div>
  );
}
