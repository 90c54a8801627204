import { Field, Fieldset, Label, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { roleKeys, type RoleKey } from '@stegvis/workflow';
import { useId } from 'react';
import { useText } from '../../ui/language.js';
import type { Choosable } from './answer-field.js';
import type { CommandValues } from './command-choice.js';

export interface AssigneeFieldProps {
  readonly values: CommandValues;
  readonly people: readonly Choosable[];
  readonly missing: boolean;
  readonly onChange: (next: Partial<CommandValues>) => void;
}

/** Whom a task is given to: a person by name, or a role. */
export function AssigneeField({ values, people, missing, onChange }: AssigneeFieldProps) {
  const { t } = useText();
  const id = useId();
  const toPerson = values.assigneeKind === 'person';
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('task.dialog.assign.to')}</Fieldset.Legend>
        <Radio name={`${id}kind`} value="person" label={t('task.dialog.assign.person')} checked={toPerson} onChange={() => onChange({ assigneeKind: 'person' })} />
        <Radio name={`${id}kind`} value="role" label={t('task.dialog.assign.role')} checked={!toPerson} onChange={() => onChange({ assigneeKind: 'role' })} />
      </Fieldset>
      <Field>
        <Label htmlFor={`${id}who`}>{t(toPerson ? 'task.dialog.assign.which-person' : 'task.dialog.assign.which-role')}</Label>
        <Select
          id={`${id}who`}
          aria-invalid={missing || undefined}
          value={toPerson ? values.personId : values.role}
          onChange={(event) => onChange(toPerson ? { personId: event.target.value } : { role: readRole(event.target.value) })}
        >
          <Select.Option value="">{toPerson ? t('task.person.choose') : t('task.role.choose')}</Select.Option>
          {toPerson
            ? people.map((person) => (
                <Select.Option key={person.id} value={person.id}>
                  {person.label}
                </Select.Option>
              ))
            : roleKeys
                .filter((role) => role !== 'administrator')
                .map((role) => (
                  <Select.Option key={role} value={role}>
                    {t(`role.${role}`)}
                  </Select.Option>
                ))}
        </Select>
        {missing && <ValidationMessage>{t('task.dialog.required')}</ValidationMessage>}
      </Field>
    </>
  );
}

function readRole(text: string): RoleKey | '' {
  return roleKeys.find((role) => role === text) ?? '';
}
