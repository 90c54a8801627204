import { Field, Fieldset, Label, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { PersonView, TaskView } from '@stegvis/contract';
import { roleKeys, type RoleKey } from '@stegvis/workflow';
import { useId } from 'react';
import { useText } from '../../ui/language.js';
import type { Choosable } from './answer-field.js';
import { grantIn, mayBeHanded, rolesToHand } from './assignable.js';
import type { CommandValues } from './command-choice.js';

export type Somebody = Choosable & Pick<PersonView, 'roles'>;

export interface AssigneeFieldProps {
  readonly task: TaskView;
  readonly values: CommandValues;
  readonly people: readonly Somebody[];
  readonly missing: boolean;
  readonly onChange: (next: Partial<CommandValues>) => void;
}

/**
 * Chooses the person or the role that a task is assigned to. For a task that gives a role, only those who may give it
 * are offered.
 */
export function AssigneeField({ task, values, people, missing, onChange }: AssigneeFieldProps) {
  const { t, list } = useText();
  const grant = grantIn(task);
  const id = useId();
  const toPerson = values.assigneeKind === 'person';
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('task.dialog.assign.to')}</Fieldset.Legend>
        <Radio
          name={`${id}kind`}
          value="person"
          label={t('task.dialog.assign.person')}
          checked={toPerson}
          onChange={() => onChange({ assigneeKind: 'person' })}
        />
        <Radio
          name={`${id}kind`}
          value="role"
          label={t('task.dialog.assign.role')}
          checked={!toPerson}
          onChange={() => onChange({ assigneeKind: 'role' })}
        />
      </Fieldset>
      <Field>
        <Label htmlFor={`${id}who`}>
          {t(toPerson ? 'task.dialog.assign.which-person' : 'task.dialog.assign.which-role')}
        </Label>
        {grant !== null && (
          <Field.Description>
            {t('task.dialog.assign.grants', {
              role: t(`role.${grant.role}`),
              granters: list(grant.granters.map((role) => t(`role.${role}`))),
            })}
          </Field.Description>
        )}
        <Select
          id={`${id}who`}
          aria-invalid={missing || undefined}
          value={toPerson ? values.personId : values.role}
          onChange={(event) =>
            onChange(toPerson ? { personId: event.target.value } : { role: readRole(event.target.value) })
          }
        >
          <Select.Option value="">{toPerson ? t('task.person.choose') : t('task.role.choose')}</Select.Option>
          {toPerson
            ? people
                .filter((person) => mayBeHanded(task, person))
                .map((person) => (
                  <Select.Option key={person.id} value={person.id}>
                    {person.label}
                  </Select.Option>
                ))
            : rolesToHand(task).map((role) => (
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
