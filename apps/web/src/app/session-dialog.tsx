import type { MeView } from '@stegvis/contract';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { sessionSignal } from '../http/session-signal.js';
import { Modal } from '../ui/confirm-dialog.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';

// The form is loaded on demand, since it is large and most sessions do not end during work.
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

/** Asks to sign in again over the page when the session has ended during work, so that input is not lost. */
export function SessionDialog({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const expired = useSyncExternalStore(sessionSignal.subscribe, sessionSignal.isExpired, () => false);
  // Closing it without signing in hides it until the next answer with 401.
  return (
    <Modal open={expired} title={t('web.session.title')} onClose={() => sessionSignal.renew()}>
      {expired && (
        <Suspense fallback={<Loading />}>
          <SignInAgain me={me} />
        </Suspense>
      )}
    </Modal>
  );
}
