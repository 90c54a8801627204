import { passwordFault, type PasswordOwner } from '@stegvis/contract/passwords';
import { useWatch } from 'react-hook-form';
import { useText } from '../../ui/language.js';

/** The contract's minimum length: a shorter password is not judged. */
const shortest = 12;

/** The server's verdict about the password, while somebody types. Screen readers announce changes. */
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
