import 'virtual:stegvis-texts/with-page/webSecondStep';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { z } from 'zod';
import { call } from '../../http/call.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { askPasskey, canUsePasskeys } from '../../http/passkeys.js';
import { hasCode } from '../../http/problem-error.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

type Methods = AnswerOf<typeof operations.getPendingSignIn>['methods'];

const schema = z.object({ code: z.string().trim().min(1).max(100) });

/** Tells the two kinds of input apart: six digits are a code of an app, everything else is a recovery code. */
function proofOf(typed: string): { code: string } | { recoveryCode: string } {
  const code = typed.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(code) ? { code } : { recoveryCode: typed };
}

export interface SecondStepFormProps {
  readonly onDone: (me: MeView) => void;
  /** Shown when the sign-in has expired, with a link to begin again. */
  readonly over: ReactNode;
}

/** The form of the second step, with every way that the account has. */
export function SecondStepForm({ onDone, over }: SecondStepFormProps) {
  const pending = useQuery({ ...read(operations.getPendingSignIn), staleTime: Infinity, gcTime: 0 });
  if (hasCode(pending.error, 'sign-in-over')) return over;
  return <Loaded query={pending}>{({ methods }) => <Ways methods={methods} onDone={onDone} over={over} />}</Loaded>;
}

function Ways({ methods, onDone, over }: SecondStepFormProps & { readonly methods: Methods }) {
  const { t } = useText();
  const form = useSchemaForm(schema, { code: '' });
  const give = useMutation({
    mutationFn: (typed: string) => call(operations.completeSignIn, { body: proofOf(typed) }),
    onSuccess: onDone,
  });
  const app = methods.includes('authenticator');
  const typed = app || methods.includes('recovery-code');
  const { setFocus } = form;
  useEffect(() => {
    if (typed) setFocus('code');
  }, [typed, setFocus]);
  const passkey = methods.includes('passkey') && canUsePasskeys();
  if (hasCode(give.error, 'sign-in-over')) return over;
  const kind = app ? 'code' : 'recovery';
  return (
    <>
      <Paragraph>{t('web-second-step.lead')}</Paragraph>
      {passkey && <WithPasskey onDone={onDone} />}
      {passkey && typed && <Paragraph className="muted">{t('web-second-step.or')}</Paragraph>}
      {typed && (
        <Form form={form} onSubmit={({ code }) => give.mutate(code)} error={give.error}>
          <TextField
            name="code"
            label={t(`web-second-step.${kind}`)}
            hint={t(`web-second-step.${kind}.hint`)}
            autoComplete="one-time-code"
          />
          <ActionButton type="submit" variant={passkey ? 'secondary' : 'primary'} loading={give.isPending}>
            {t('web-second-step.submit')}
          </ActionButton>
        </Form>
      )}
      <Paragraph className="muted">{t('web-second-step.lost')}</Paragraph>
    </>
  );
}

function WithPasskey({ onDone }: Pick<SecondStepFormProps, 'onDone'>) {
  const { t } = useText();
  const give = useMutation({
    mutationFn: async () =>
      call(operations.completeSignIn, {
        body: { passkey: await askPasskey(await call(operations.challengeSecondFactor)) },
      }),
    onSuccess: onDone,
  });
  return (
    <>
      <ProblemNotice error={give.error} />
      <div className="actions">
        <ActionButton loading={give.isPending} onClick={() => give.mutate()}>
          {t('web-second-step.passkey')}
        </ActionButton>
      </div>
    </>
  );
}
