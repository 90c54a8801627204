import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';

/** Says what will be deleted before it is. */
export function DiscardDemo({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const { organisation } = useMe();
  const discard = useMutation({
    mutationFn: () => call(operations.discardDemo),
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('web-demo.discard.title')}
      confirm={t('web-demo.discard.confirm')}
      tone="danger"
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate()}
    >
      <p>{t('web-demo.discard.what', { organisation: organisation.name })}</p>
      <ul>
        {(['people', 'work', 'files', 'session'] as const).map((line) => (
          <li key={line}>{t(`web-demo.discard.${line}`)}</li>
        ))}
      </ul>
      <p>{t('web-demo.discard.then')}</p>
    </ConfirmDialog>
  );
}
