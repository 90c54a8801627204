import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import type { ListPlace } from './list-state.js';

/** The pages of a list; nothing when one page holds all items. */
export function Pages({ list, total }: { readonly list: ListPlace; readonly total: number }) {
  const { t } = useText();
  const last = Math.max(1, Math.ceil(total / list.limit));
  if (last === 1 && list.page === 1) return null;
  const go = (page: number) => list.set({ page: page === 1 ? null : String(page) });
  return (
    <nav className="pages" aria-label={t('web.list.pages')}>
      {list.page > 1 && (
        <ActionButton variant="tertiary" onClick={() => go(list.page - 1)}>
          {t('web.list.previous')}
        </ActionButton>
      )}
      <p>{t('web.list.page-of', { page: list.page, pages: last })}</p>
      {list.page < last && (
        <ActionButton variant="tertiary" onClick={() => go(list.page + 1)}>
          {t('web.list.next')}
        </ActionButton>
      )}
    </nav>
  );
}
