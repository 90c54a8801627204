import type { TextKey } from '@stegvis/wording';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../http/problem-error.js';
import { ActionButton } from './action-button.js';
import { useInPage } from './in-page.js';
import { useText } from './language.js';
import { Loading } from './loading.js';
import { NotFoundPage } from './not-found-page.js';
import { Page } from './page.js';
import { ProblemNotice } from './problem-notice.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Draws what was fetched; until then a place-holder, and when it failed, why and a way to try again. */
export function Loaded<Data>({ query, lines, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useText();
  const inPage = useInPage();
  const nowhere = problemOf(error)?.status === 404;
  if (nowhere && !inPage) return <NotFoundPage />;
  const words = (
    <>
      <ProblemNotice error={error} focus={false} />
      {!nowhere && (
        <div className="actions">
          <ActionButton variant="secondary" onClick={onRetry}>
            {t('web.try-again')}
          </ActionButton>
        </div>
      )}
    </>
  );
  return inPage ? words : <Page title={t(titleOf(error))}>{words}</Page>;
}

function titleOf(error: unknown): TextKey {
  return problemOf(error)?.status === 403 ? 'web.forbidden.title' : 'web.page-failed.title';
}
