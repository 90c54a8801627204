import { useText } from './language.js';

/**
 * "Saved", announced to screen readers. The element is always there, since a live region that is added with its text is
 * not announced.
 */
export function SavedNote({ shown, children }: { readonly shown: boolean; readonly children?: string }) {
  const { t } = useText();
  return (
    <p className="saved-note" role="status">
      {shown ? (children ?? t('web.saved')) : ''}
    </p>
  );
}
