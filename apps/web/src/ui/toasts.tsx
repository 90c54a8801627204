import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './icons.js';
import { useText } from './language.js';
import { dismiss, toasts, type Toast } from './toast-store.js';

export { useToasts } from './toast-store.js';

/** What was just done, in the corner, with a way to take it back. Screen readers hear it; it goes by itself, but not while one is at it. */
export function Toasts() {
  const { t } = useText();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.all);
  return (
    <section className="toasts" aria-label={t('web.toasts')}>
      <div role="status">
        {shown.map((toast) => (
          <span key={toast.id} className="only-for-readers">
            {toast.undo === undefined ? toast.text : t('web.toasts.with-undo', { text: toast.text })}
          </span>
        ))}
      </div>
      {shown.map((toast) => (
        <ToastBox key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/** Longer where something can be taken back, since one has to read, decide and come there. */
const patience = (toast: Toast) => (toast.undo === undefined ? 6_000 : 20_000);

function ToastBox({ toast }: { readonly toast: Toast }) {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  const [undoing, setUndoing] = useState(false);
  useEffect(() => {
    if (held || undoing) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), patience(toast));
    return () => clearTimeout(timer);
  }, [toast, held, undoing]);
  const { undo } = toast;
  const takeBack = async () => {
    setUndoing(true);
    try {
      await undo?.();
      dismiss(toast.id);
      toasts.say({ text: t('web.toasts.undone') });
    } catch {
      dismiss(toast.id);
      toasts.say({ text: t('web.toasts.not-undone'), tone: 'problem' });
    }
  };
  return (
    <div
      role="group"
      aria-label={toast.text}
      className={`toast toast-${toast.tone ?? 'done'}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismiss(toast.id);
      }}
    >
      <p className="toast-text">{toast.text}</p>
      {undo !== undefined && (
        <Button variant="secondary" data-size="sm" loading={undoing} onClick={() => void takeBack()}>
          {t('web.toasts.undo')}
        </Button>
      )}
      <Button variant="tertiary" data-size="sm" icon aria-label={t('web.toasts.close')} onClick={() => dismiss(toast.id)}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
