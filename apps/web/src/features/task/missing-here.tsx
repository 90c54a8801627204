import type { MissingView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { MissingList } from '../../ui/problem-notice.js';
import { useNarrow } from '../../ui/use-narrow.js';
import { questionId } from './question.js';

/** What is missing, with links to questions of this page. On a phone a long list is folded. */
export function MissingHere({
  taskId,
  missing,
}: {
  readonly taskId: string;
  readonly missing: readonly MissingView[];
}) {
  const { t } = useText();
  const narrow = useNarrow();
  const here = missing.map((one) => {
    const onThisPage = one.check !== undefined && (one.href === null || one.href === `/tasks/${taskId}`);
    return onThisPage && one.check !== undefined ? { ...one, href: `#${questionId(one.check)}` } : one;
  });
  if (!narrow || here.length < 2) return <MissingList missing={here} />;
  return (
    <details className="quiet-details">
      <summary>{t('task.missing', { count: here.length })}</summary>
      <MissingList missing={here} />
    </details>
  );
}
