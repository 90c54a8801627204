import { Fieldset } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { ActionButton } from '../../ui/action-button.js';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.js';
import { useText } from '../../ui/language.js';
import { nextCheckKey, type ExtraCheckValues } from './tailoring.js';

const kinds = ['yes-no', 'text', 'number', 'date'] as const;

interface Held {
  extraChecks: ExtraCheckValues[];
}

/** The organisation's own questions of a step. */
export function ExtraChecks() {
  const { t } = useText();
  const { control } = useFormContext<Held>();
  const { fields, append, remove } = useFieldArray({ control, name: 'extraChecks', keyName: 'row' });
  const add = () =>
    append({
      key: nextCheckKey(fields.map((field) => field.key)),
      kind: 'yes-no',
      required: false,
      evidenceRequired: false,
      sv: '',
      en: '',
    });
  return (
    <Fieldset className="form-group">
      <Fieldset.Legend>{t('web-guide.tailor.extra')}</Fieldset.Legend>
      {fields.length === 0 && <p className="muted">{t('web-guide.tailor.extra.none')}</p>}
      {fields.map((field, index) => (
        <Fieldset key={field.row} className="form-group">
          <Fieldset.Legend>{t('web-guide.tailor.extra.number', { number: index + 1 })}</Fieldset.Legend>
          <TextField name={`extraChecks.${index}.sv`} label={t('web-guide.tailor.extra.sv')} />
          <TextField name={`extraChecks.${index}.en`} label={t('web-guide.tailor.extra.en')} optional />
          <SelectField
            name={`extraChecks.${index}.kind`}
            label={t('web-guide.tailor.extra.kind')}
            options={kinds.map((kind) => ({ value: kind, label: t(`web-guide.tailor.kind.${kind}`) }))}
          />
          <CheckboxField name={`extraChecks.${index}.required`} label={t('web-guide.tailor.extra.required')} />
          <CheckboxField name={`extraChecks.${index}.evidenceRequired`} label={t('web-guide.tailor.extra.evidence')} />
          <ActionButton
            variant="tertiary"
            label={`${t('web-guide.tailor.extra.remove')} ${index + 1}`}
            onClick={() => remove(index)}
          >
            {t('web-guide.tailor.extra.remove')}
          </ActionButton>
        </Fieldset>
      ))}
      <div className="actions">
        <ActionButton variant="secondary" onClick={add}>
          {t('web-guide.tailor.extra.add')}
        </ActionButton>
      </div>
    </Fieldset>
  );
}
