import type { PasswordOwner } from '@stegvis/contract/passwords';
import { lazy, Suspense, useId } from 'react';
import { TextField } from '../../ui/fields.js';
import { useText } from '../../ui/language.js';

// The list of common passwords is large, so it is loaded when somebody chooses a password.
const Verdict = lazy(async () => ({ default: (await import('./password-verdict.js')).PasswordVerdict }));

/** A field for a new password, which says at once when it would be refused. */
export function NewPasswordField({
  name,
  label,
  owner,
}: {
  readonly name: string;
  readonly label?: string;
  readonly owner: PasswordOwner;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <div>
      <TextField
        name={name}
        label={label ?? t('web-entry.new-password')}
        hint={t('web-entry.password.hint')}
        type="password"
        autoComplete="new-password"
        describedBy={id}
      />
      <Suspense fallback={null}>
        <Verdict name={name} id={id} owner={owner} />
      </Suspense>
    </div>
  );
}
