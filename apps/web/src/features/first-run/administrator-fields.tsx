import { TextField } from '../../ui/fields.js';
import { useText } from '../../ui/language.js';

/** Who comes in: the same for a demo and for real. */
export function AdministratorFields() {
  const { t } = useText();
  return (
    <>
      <TextField name="administrator.name" label={t('web-first-run.administrator.name')} autoComplete="name" />
      <TextField name="administrator.email" label={t('web-entry.email')} type="email" inputMode="email" autoComplete="username" />
      <TextField name="administrator.password" label={t('web-entry.new-password')} hint={t('web-entry.password.hint')} type="password" autoComplete="new-password" />
    </>
  );
}
