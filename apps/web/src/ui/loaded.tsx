import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../http/problem-error.js';
import { ActionButton } from './action-button.js';
import { useInPage } from './in-page.js';
import { useText } from './language.js';
import { Loading } from './loading.js';
import { ForbiddenPage, NotFoundPage } from './not-found-page.js';
import { Page } from './page.js';
import { ProblemNotice } from './problem-notice.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Renders fetched data; until then a placeholder, and after a failure the reason and a retry button. */
export function Loaded<Data>({ query, lines, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useText();
  const inPage = useInPage();
  const status = problemOf(error)?.status;
  // 404 and 403 do not change by asking again.
  const final = status === 404 || status === 403;
  if (final && !inPage) return status === 404 ? <NotFoundPage /> : <ForbiddenPage />;
  const words = (
    <>
      <ProblemNotice error={error} focus={false} />
      {!final && (
        <div className="actions">
          <ActionButton variant="secondary" onClick={onRetry}>
            {t('web.try-again')}
          </ActionButton>
        </div>
      )}
    </>
  );
  return inPage ? words : <Page title={t('web.page-failed.title')}>{words}</Page>;
}
