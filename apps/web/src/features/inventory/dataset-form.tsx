import { Fieldset } from '@digdir/designsystemet-react';
import { datasetInput, type DatasetView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import type { z } from 'zod';
import { ActionButton } from '../../ui/action-button.js';
import { SelectField, TextAreaField, TextField, labelIn } from '../../ui/fields.js';
import { useSchemaForm } from '../../ui/form.js';
import { useText, type Speaker } from '../../ui/language.js';
import { ButtonLink } from '../../ui/text-link.js';
import type { MergeFields } from '../../ui/versioned-form.js';

export type DatasetValues = z.output<typeof datasetInput>;

export interface DatasetFieldsProps {
  readonly save: string;
  readonly cancelTo: string;
  readonly busy: boolean;
}

export const emptyDataset: DatasetValues = {
  title: '',
  description: null,
  unit: null,
  sourceSystem: null,
  externalId: null,
  available: null,
  structured: null,
  publishedByOthers: null,
  nationalSpecification: null,
  highValueCategory: null,
  contents: null,
  estimatedSize: null,
  contactName: null,
  contactEmail: null,
};

export function valuesOf(dataset: DatasetView): DatasetValues {
  return {
    title: dataset.title,
    description: dataset.description,
    unit: dataset.unit,
    sourceSystem: dataset.sourceSystem,
    externalId: dataset.externalId,
    available: dataset.available,
    structured: dataset.structured,
    publishedByOthers: dataset.publishedByOthers,
    nationalSpecification: dataset.nationalSpecification,
    highValueCategory: dataset.highValueCategory,
    contents: dataset.contents,
    estimatedSize: dataset.estimatedSize,
    contactName: dataset.contactName,
    contactEmail: dataset.contactEmail,
  };
}

export const useDatasetForm = (values: DatasetValues) => useSchemaForm(datasetInput, values);

const answersIn = (t: Speaker['t']) =>
  (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`yes-no-partly.${value}`) }));

const labels = {
  title: 'inventory.form.title',
  description: 'inventory.form.description',
  unit: 'inventory.form.unit',
  sourceSystem: 'inventory.form.source-system',
  externalId: 'inventory.form.external-id',
  available: 'inventory.form.available',
  structured: 'inventory.form.structured',
  publishedByOthers: 'inventory.form.published-by-others',
  nationalSpecification: 'inventory.form.national-specification',
  highValueCategory: 'inventory.form.high-value',
  contents: 'inventory.form.contents',
  estimatedSize: 'inventory.form.estimated-size',
  contactName: 'inventory.form.contact-name',
  contactEmail: 'inventory.form.contact-email',
} as const satisfies Record<keyof DatasetValues, TextKey>;

/** The labels of the fields when two people changed the dataset at once: the same as in the form. */
export function datasetMergeFields(t: Speaker['t']): MergeFields<DatasetValues> {
  const say = labelIn(answersIn(t));
  const plain = (name: keyof DatasetValues) => ({ label: t(labels[name]) });
  const prose = (name: keyof DatasetValues) => ({ ...plain(name), prose: true });
  const answer = (name: keyof DatasetValues) => ({ ...plain(name), say });
  return {
    title: plain('title'),
    description: prose('description'),
    unit: plain('unit'),
    sourceSystem: plain('sourceSystem'),
    externalId: plain('externalId'),
    available: answer('available'),
    structured: answer('structured'),
    publishedByOthers: plain('publishedByOthers'),
    nationalSpecification: answer('nationalSpecification'),
    highValueCategory: plain('highValueCategory'),
    contents: prose('contents'),
    estimatedSize: plain('estimatedSize'),
    contactName: plain('contactName'),
    contactEmail: plain('contactEmail'),
  };
}

/** The fields of a dataset; only its name is required. */
export function DatasetFields({ save, cancelTo, busy }: DatasetFieldsProps) {
  const { t } = useText();
  const answers = answersIn(t);
  const empty = t('inventory.answer.none');
  return (
    <>
      <p>{t('inventory.form.intro')}</p>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.what')}</Fieldset.Legend>
        <TextField name="title" label={t(labels.title)} />
        <TextAreaField name="description" label={t(labels.description)} optional />
        <TextField name="unit" label={t(labels.unit)} optional />
        <TextField name="sourceSystem" label={t(labels.sourceSystem)} optional />
        <TextField
          name="externalId"
          label={t(labels.externalId)}
          hint={t('inventory.form.external-id.help')}
          optional
        />
        <TextAreaField name="contents" label={t(labels.contents)} optional />
        <TextField name="estimatedSize" label={t(labels.estimatedSize)} optional />
      </Fieldset>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.state')}</Fieldset.Legend>
        <SelectField name="available" label={t(labels.available)} options={answers} empty={empty} />
        <SelectField name="structured" label={t(labels.structured)} options={answers} empty={empty} />
        <SelectField
          name="nationalSpecification"
          label={t(labels.nationalSpecification)}
          options={answers}
          empty={empty}
        />
        <TextField name="publishedByOthers" label={t(labels.publishedByOthers)} optional />
        <TextField
          name="highValueCategory"
          label={t(labels.highValueCategory)}
          hint={t('inventory.form.high-value.help')}
          optional
        />
      </Fieldset>
      <Fieldset className="form">
        <Fieldset.Legend>{t('inventory.form.section.contact')}</Fieldset.Legend>
        <TextField name="contactName" label={t(labels.contactName)} optional />
        <TextField name="contactEmail" label={t(labels.contactEmail)} inputMode="email" optional />
      </Fieldset>
      <div className="actions">
        <ActionButton type="submit" loading={busy}>
          {save}
        </ActionButton>
        <ButtonLink to={cancelTo} variant="tertiary">
          {t('inventory.form.cancel')}
        </ButtonLink>
      </div>
    </>
  );
}
