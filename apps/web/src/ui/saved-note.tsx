import { useText } from './language.js';

/** "Saved", heard by screen readers when it appears. The place is always there, since a status that comes with its place is not heard. */
export function SavedNote({ shown, children }: { readonly shown: boolean; readonly children?: string }) {
  const { t } = useText();
  return (
    <p className="saved-note" role="status">
      {shown ? (children ?? t('web.saved')) : ''}
    </p>
  );
}
