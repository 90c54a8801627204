import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { TextField } from '../../ui/fields.js';
import { useText } from '../../ui/language.js';

/** Who comes in, and from another machine the code that its console shows: the same for a demo and for real. */
export function AdministratorFields() {
  const { t } = useText();
  const setup = useQuery(read(operations.getSetup));
  return (
    <>
      {setup.data?.codeNeeded === true && <TextField name="code" label={t('web-first-run.code')} hint={t('web-first-run.code.hint')} size="short" />}
      <TextField name="administrator.name" label={t('web-first-run.administrator.name')} autoComplete="name" />
      <TextField name="administrator.email" label={t('web-entry.email')} type="email" inputMode="email" autoComplete="username" />
      <TextField name="administrator.password" label={t('web-entry.new-password')} hint={t('web-entry.password.hint')} type="password" autoComplete="new-password" />
    </>
  );
}
