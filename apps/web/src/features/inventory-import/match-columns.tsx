import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { importField, type ImportField } from '@stegvis/contract';
import { useId, useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { matchFault, withField } from './column-matching.js';
import type { ColumnChoice } from './import-work.js';

export interface MatchColumnsProps {
  /** The columns of the file with the fields that they are read as. */
  readonly columns: readonly ColumnChoice[];
  readonly open?: boolean;
  readonly onMatch: (columns: readonly ColumnChoice[]) => void;
}

/** A form to match each column of a file to a field by hand. */
export function MatchColumns({ columns, open = false, onMatch }: MatchColumnsProps) {
  const { t } = useText();
  const [choices, setChoices] = useState(columns);
  const fault = matchFault(choices);
  return (
    <Details defaultOpen={open}>
      <Details.Summary>{t('importing.match.title')}</Details.Summary>
      <Details.Content>
        <div className="form">
          <p>{t('importing.match.text')}</p>
          {choices.map(({ column, field }, index) => (
            <ColumnField
              key={index}
              column={column}
              field={field}
              onChoose={(chosen) => setChoices(withField(choices, index, chosen))}
            />
          ))}
          <ActionButton
            variant="secondary"
            onClick={() => onMatch(choices)}
            {...(fault === null ? {} : { disabledReason: t(`importing.match.${fault}`) })}
          >
            {t('importing.match.check')}
          </ActionButton>
        </div>
      </Details.Content>
    </Details>
  );
}

function ColumnField({
  column,
  field,
  onChoose,
}: ColumnChoice & { readonly onChoose: (field: ImportField | null) => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{column}</Label>
      <Select
        id={id}
        value={field ?? ''}
        onChange={(event) => onChoose(importField.safeParse(event.target.value).data ?? null)}
      >
        <Select.Option value="">{t('importing.match.none')}</Select.Option>
        {importField.options.map((one) => (
          <Select.Option key={one} value={one}>
            {t(`dataset-field.${one}`)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
