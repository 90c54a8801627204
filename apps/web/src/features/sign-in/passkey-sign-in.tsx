import { operations, type MeView } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { askPasskey, canUsePasskeys } from '../../http/passkeys.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Signs in with a passkey, in place of password and second step. */
export function PasskeySignIn({ onDone }: { readonly onDone: (me: MeView) => void }) {
  const { t } = useText();
  const enter = useMutation({
    mutationFn: async () =>
      call(operations.signInWithPasskey, {
        body: { passkey: await askPasskey(await call(operations.challengePasskey)) },
      }),
    onSuccess: onDone,
  });
  if (!canUsePasskeys()) return null;
  return (
    <>
      <ProblemNotice error={enter.error} />
      <div className="actions">
        <ActionButton variant="secondary" loading={enter.isPending} onClick={() => enter.mutate()}>
          {t('web-sign-in.passkey')}
        </ActionButton>
      </div>
    </>
  );
}
