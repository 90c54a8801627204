import type { MissingView } from '@stegvis/contract';
import { MissingList } from '../../ui/problem-notice.js';
import { questionId } from './question.js';

/** What is missing, where a question of this very page is linked as a place on the page. */
export function MissingHere({ taskId, missing }: { readonly taskId: string; readonly missing: readonly MissingView[] }) {
  const here = missing.map((one) => {
    const onThisPage = one.check !== undefined && (one.href === null || one.href === `/tasks/${taskId}`);
    return onThisPage && one.check !== undefined ? { ...one, href: `#${questionId(one.check)}` } : one;
  });
  return <MissingList missing={here} />;
}
