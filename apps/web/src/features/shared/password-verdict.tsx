import { passwordFault, type PasswordOwner } from '@stegvis/contract/passwords';
import { useWatch } from 'react-hook-form';
import { useText } from '../../ui/language.js';

/** As long as the contract wants it: before that there is nothing to judge. */
const shortest = 12;

/** What the server would say of the password, while one types. Heard by screen readers when it changes. */
export function PasswordVerdict({
  name,
  id,
  owner,
}: {
  readonly name: string;
  readonly id: string;
  readonly owner: PasswordOwner;
}) {
  const { t } = useText();
  const typed: unknown = useWatch({ name });
  const password = typeof typed === 'string' ? typed : '';
  const fault = password.length < shortest ? undefined : passwordFault(password, owner);
  return (
    <p id={id} className={fault ? 'field-verdict field-verdict-bad' : 'field-verdict'} role="status">
      {fault === undefined
        ? ''
        : fault === null
          ? t('web-entry.password.good')
          : t(`field.${fault.code}`, { word: 'word' in fault ? fault.word : '' })}
    </p>
  );
}
