import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { Icon } from './icons.js';
import { useText } from './language.js';
import { dismiss, offerUndo, toasts, type Toast } from './toast-store.js';

export { useToasts } from './toast-store.js';

/**
 * What was just done, in the corner, with an undo button. Screen readers announce it; it disappears by itself, but not
 * while it has the pointer or the focus.
 */
export function Toasts() {
  const { t } = useText();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.all, toasts.all);
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

/** A toast with an undo stays longer, since people have to read, decide and reach it. */
const patience = (toast: Toast) => (toast.undo === undefined ? 6_000 : 20_000);

function ToastBox({ toast }: { readonly toast: Toast }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const held = useHeld(box);
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
  useEffect(() => (undo === undefined ? undefined : offerUndo(toast.id, () => void takeBack())));
  return (
    <div ref={box} className={`toast toast-${toast.tone ?? 'done'}`}>
      <p className="toast-text">{toast.text}</p>
      {undo !== undefined && (
        <Button variant="secondary" data-size="sm" loading={undoing} onClick={() => void takeBack()}>
          {t('web.toasts.undo')}
        </Button>
      )}
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('web.toasts.close')}
        onClick={() => dismiss(toast.id)}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}

/** Whether the pointer or the focus is in the box. */
function useHeld(box: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const element = box.current;
    const events = [
      ['mouseenter', true],
      ['mouseleave', false],
      ['focusin', true],
      ['focusout', false],
    ] as const;
    const listeners = events.map(([name, value]) => [name, () => setHeld(value)] as const);
    for (const [name, listener] of listeners) element?.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element?.removeEventListener(name, listener);
    };
  }, [box]);
  return held;
}
