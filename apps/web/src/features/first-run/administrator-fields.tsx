import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../ui/fields.js';
import { useText } from '../../ui/language.js';
import { NewPasswordField } from '../shared/new-password-field.js';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The fields of the first administrator, for a demo and for an organisation alike. Somebody at another machine also
 * enters the code that the console shows.
 */
export function AdministratorFields() {
  const { t } = useText();
  const setup = useQuery(read(operations.getSetup));
  const name: unknown = useWatch({ name: 'administrator.name' });
  const email: unknown = useWatch({ name: 'administrator.email' });
  const organisation: unknown = useWatch({ name: 'organisation.name' });
  return (
    <>
      {setup.data?.codeNeeded === true && (
        <TextField name="code" label={t('web-first-run.code')} hint={t('web-first-run.code.hint')} size="short" />
      )}
      <TextField name="administrator.name" label={t('web-first-run.administrator.name')} autoComplete="name" />
      <TextField
        name="administrator.email"
        label={t('web-entry.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <NewPasswordField
        name="administrator.password"
        owner={{ name: words(name), email: words(email), organisation: words(organisation) }}
      />
    </>
  );
}
