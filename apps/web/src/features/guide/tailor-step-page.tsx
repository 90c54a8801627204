import 'virtual:stegvis-texts/with-page/webGuide';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type GuideStepView, type GuideView } from '@stegvis/contract';
import { roleKeys } from '@stegvis/workflow';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { NumberField, RadioField, SelectField, TextAreaField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { capitalise } from '../../ui/words.js';
import { ExtraChecks } from './extra-checks.js';
import { NoSuchStep, stepOf } from './step-of.js';
import { StepPreview } from './step-preview.js';
import { tailoringAfter, tailoringOf, valuesOf } from './tailoring.js';
import './guide.css';

const words = z.string().trim().max(200).nullable();
const purpose = z.string().trim().max(2000).nullable();
const question = z.string().trim().max(500).nullable();
const schema = z.object({
  workingDays: z.number().int().min(1).max(250),
  responsible: z.enum(roleKeys),
  review: z.enum(['default', 'yes', 'no']),
  titleSv: words,
  titleEn: words,
  purposeSv: purpose,
  purposeEn: purpose,
  extraChecks: z
    .array(
      z.object({
        key: z.string(),
        kind: z.enum(['yes-no', 'text', 'number', 'date']),
        required: z.boolean(),
        evidenceRequired: z.boolean(),
        sv: z.string().trim().min(1).max(500),
        en: question,
      }),
    )
    .max(20),
  reason: z.string().trim().max(2000).nullable(),
});
type Values = z.output<typeof schema>;

/** Tailors one step (days, role, review, title, purpose, own questions), which makes a new version of the guide. */
export function TailorStepPage() {
  const { step: key = '' } = useParams();
  // The form keeps the version that it was opened with, whatever others do meanwhile.
  const guide = useQuery({ ...read(operations.getGuide), staleTime: Infinity });
  return (
    <Loaded query={guide}>
      {(found) => {
        const step = stepOf(found, key);
        return step === undefined ? <NoSuchStep /> : <TailorForm guide={found} step={step} />;
      }}
    </Loaded>
  );
}

function TailorForm({ guide, step }: { readonly guide: GuideView; readonly step: GuideStepView }) {
  const { t, language } = useText();
  const { permissions } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const all = tailoringOf(guide);
  const form = useSchemaForm(schema, { ...valuesOf(step, all[step.key]), reason: '' });
  const tailor = useMutation({
    mutationFn: ({ reason, ...values }: Values) =>
      call(operations.tailorGuide, {
        body: {
          steps: { ...all, [step.key]: tailoringAfter(step, all[step.key], values) },
          ...(reason === null ? {} : { reason }),
        },
      }),
    onSuccess: async () => {
      await refresh(client, operations.getGuide, operations.listGuideVersions);
      void navigate(`/guide/${step.key}`);
    },
  });
  return (
    <Page
      title={t('web-guide.tailor.title', { step: step.title })}
      back={{ to: `/guide/${step.key}`, label: step.title }}
      lead={<Paragraph>{t('web-guide.tailor.lead')}</Paragraph>}
    >
      <Form form={form} onSubmit={(values) => tailor.mutate(values)} error={tailor.error}>
        <div className="guide-tailoring">
          <div className="form">
            <NumberField name="workingDays" label={t('web-guide.tailor.days')} min={1} max={250} />
            <SelectField
              name="responsible"
              label={t('web-guide.tailor.responsible')}
              options={roleKeys.map((role) => ({ value: role, label: capitalise(language, t(`role.${role}`)) }))}
            />
            <RadioField
              name="review"
              label={t('web-guide.tailor.review')}
              hint={t('web-guide.tailor.review.hint')}
              options={(['default', 'yes', 'no'] as const).map((value) => ({
                value,
                label: t(`web-guide.tailor.review.${value}`),
              }))}
            />
            <TextField
              name="titleSv"
              label={t('web-guide.tailor.title-sv')}
              hint={t('web-guide.tailor.title.hint')}
              optional
            />
            <TextField name="titleEn" label={t('web-guide.tailor.title-en')} optional />
            <TextAreaField
              name="purposeSv"
              label={t('web-guide.tailor.purpose-sv')}
              hint={t('web-guide.tailor.purpose.hint')}
              optional
              rows={3}
            />
            <TextAreaField name="purposeEn" label={t('web-guide.tailor.purpose-en')} optional rows={3} />
            <ExtraChecks />
            <TextAreaField name="reason" label={t('web-guide.tailor.reason')} optional rows={2} />
            <ActionButton
              type="submit"
              loading={tailor.isPending}
              disabledReason={
                permissions.manageOrganisation || permissions.manageRounds ? null : t('web-guide.tailor.not-allowed')
              }
            >
              {t('web-guide.tailor.submit')}
            </ActionButton>
          </div>
          <StepPreview step={step} />
        </div>
      </Form>
    </Page>
  );
}
