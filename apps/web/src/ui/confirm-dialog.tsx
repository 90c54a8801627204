import { Dialog, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import { ProblemNotice } from './problem-notice.js';

export interface ModalProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page. The browser keeps the focus inside and returns it afterwards. */
export function Modal({ open, title, onClose, children }: ModalProps) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} closeButton={t('web.close')} aria-label={title}>
      {open && (
        <>
          <Heading level={2} data-size="xs" className="modal-title">
            {title}
          </Heading>
          {children}
        </>
      )}
    </Dialog>
  );
}

export interface ConfirmDialogProps extends ModalProps {
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  readonly tone?: 'danger';
  readonly error?: unknown;
}

/** Asks before something that is not easily undone. */
export function ConfirmDialog({
  confirm,
  onConfirm,
  busy = false,
  tone,
  error,
  children,
  ...modal
}: ConfirmDialogProps) {
  const { t } = useText();
  return (
    <Modal {...modal}>
      {children}
      <ProblemNotice error={error} />
      <div className="actions">
        <ActionButton onClick={onConfirm} loading={busy} {...(tone === undefined ? {} : { tone })}>
          {confirm}
        </ActionButton>
        <ActionButton variant="tertiary" onClick={modal.onClose}>
          {t('web.cancel')}
        </ActionButton>
      </div>
    </Modal>
  );
}
