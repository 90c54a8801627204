import { Fieldset } from '@digdir/designsystemet-react';
import { datasetInput, type DatasetView } from '@stegvis/contract';
import type { z } from 'zod';
import { ActionButton } from '../../ui/action-button.js';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { ButtonLink } from '../../ui/text-link.js';

export type DatasetValues = z.output<typeof datasetInput>;

export interface DatasetFormProps {
  readonly values: DatasetValues;
  readonly save: string;
  readonly cancelTo: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (values: DatasetValues) => void;
}

export const emptyDataset: DatasetValues = {
  title: '', description: null, unit: null, sourceSystem: null, externalId: null, available: null, structured: null, publishedByOthers: null,
  nationalSpecification: null, highValueCategory: null, contents: null, estimatedSize: null, contactName: null, contactEmail: null,
};

export function valuesOf(dataset: DatasetView): DatasetValues {
  return {
    title: dataset.title, description: dataset.description, unit: dataset.unit, sourceSystem: dataset.sourceSystem, externalId: dataset.externalId,
    available: dataset.available, structured: dataset.structured, publishedByOthers: dataset.publishedByOthers, nationalSpecification: dataset.nationalSpecification,
    highValueCategory: dataset.highValueCategory, contents: dataset.contents, estimatedSize: dataset.estimatedSize, contactName: dataset.contactName, contactEmail: dataset.contactEmail,
  };
}

/** What is known about a dataset; only its name has to be. */
export function DatasetForm({ values, save, cancelTo, busy, error, onSave }: DatasetFormProps) {
  const { t } = useText();
  const form = useSchemaForm(datasetInput, values);
  const answers = (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`yes-no-partly.${value}`) }));
  const empty = t('inventory.answer.none');
  return (
    <Form form={form} onSubmit={onSave} error={error}>
      <p>{t('inventory.form.intro')}</p>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.what')}</Fieldset.Legend>
        <TextField name="title" label={t('inventory.form.title')} />
        <TextAreaField name="description" label={t('inventory.form.description')} optional />
        <TextField name="unit" label={t('inventory.form.unit')} optional />
        <TextField name="sourceSystem" label={t('inventory.form.source-system')} optional />
        <TextField name="externalId" label={t('inventory.form.external-id')} hint={t('inventory.form.external-id.help')} optional />
        <TextAreaField name="contents" label={t('inventory.form.contents')} optional />
        <TextField name="estimatedSize" label={t('inventory.form.estimated-size')} optional />
      </Fieldset>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.state')}</Fieldset.Legend>
        <SelectField name="available" label={t('inventory.form.available')} options={answers} empty={empty} />
        <SelectField name="structured" label={t('inventory.form.structured')} options={answers} empty={empty} />
        <SelectField name="nationalSpecification" label={t('inventory.form.national-specification')} options={answers} empty={empty} />
        <TextField name="publishedByOthers" label={t('inventory.form.published-by-others')} optional />
        <TextField name="highValueCategory" label={t('inventory.form.high-value')} hint={t('inventory.form.high-value.help')} optional />
      </Fieldset>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.contact')}</Fieldset.Legend>
        <TextField name="contactName" label={t('inventory.form.contact-name')} optional />
        <TextField name="contactEmail" label={t('inventory.form.contact-email')} inputMode="email" optional />
      </Fieldset>
      <div className="actions">
        <ActionButton type="submit" loading={busy}>
          {save}
        </ActionButton>
        <ButtonLink to={cancelTo} variant="tertiary">
          {t('inventory.form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
}
