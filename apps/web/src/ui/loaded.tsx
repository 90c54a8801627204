import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import { Loading } from './loading.js';
import { ProblemNotice } from './problem-notice.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Draws what was fetched; until then a place-holder, and when it failed, why and a way to try again. */
export function Loaded<Data>({ query, lines, children }: LoadedProps<Data>) {
  const { t } = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <>
        <ProblemNotice error={query.error} focus={false} />
        <ActionButton variant="secondary" onClick={() => void query.refetch()}>
          {t('web.try-again')}
        </ActionButton>
      </>
    );
  }
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}
