import type { MeView } from '@stegvis/contract';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { sessionSignal } from '../http/session-signal.js';
import { Modal } from '../ui/confirm-dialog.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';

// Forms are heavy, and most sessions never end while somebody is at work.
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

/** The session ended while somebody was at work: sign in again over the page, so that what was typed stays. */
export function SessionDialog({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const expired = useSyncExternalStore(sessionSignal.subscribe, sessionSignal.isExpired, () => false);
  // Closing without signing in hides it until the next answer that says so.
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
