import type { MeView } from '@stegvis/contract';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { proofSignal } from '../http/proof-signal.js';
import { Modal } from '../ui/confirm-dialog.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';

const ProveAgain = lazy(async () => ({ default: (await import('./prove-again.js')).ProveAgain }));

/** Asks for the password again over the page when an action needs it; then the action continues. */
export function ProofDialog({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const asked = useSyncExternalStore(proofSignal.subscribe, proofSignal.isAsked, () => false);
  return (
    <Modal
      open={asked}
      title={t('web.proof.title')}
      onClose={() => {
        if (proofSignal.isAsked()) proofSignal.settle(false);
      }}
    >
      {asked && (
        <Suspense fallback={<Loading />}>
          <ProveAgain email={me.person.email} />
        </Suspense>
      )}
    </Modal>
  );
}
