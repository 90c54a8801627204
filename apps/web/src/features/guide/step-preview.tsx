import { Heading, Input, Paragraph, Radio, Textarea } from '@digdir/designsystemet-react';
import { operations, type GuideStepView } from '@stegvis/contract';
import { baseGuide } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { capitalise } from '../../ui/words.js';
import { previewOf, type PreviewQuestion } from './preview.js';
import type { TailoringValues } from './tailoring.js';

/** A preview of the step while it is tailored. Nothing in it can be filled in. */
export function StepPreview({ step }: { readonly step: GuideStepView }) {
  const { t, language } = useText();
  const values = useWatch<TailoringValues>();
  const standard = useQuery(read(operations.getGuide, { query: { version: baseGuide.version } }));
  const shown = previewOf(step, values, language, standard.data?.steps.find((one) => one.key === step.key) ?? step);
  return (
    <section className="guide-preview" aria-labelledby="guide-preview-title">
      <Heading level={2} data-size="xs" id="guide-preview-title">
        {t('web-guide.preview')}
      </Heading>
      <p className="muted">{t('web-guide.preview.lead')}</p>
      <div className="guide-preview-page">
        <Heading level={3} data-size="sm">
          {t('round.step.name', { number: step.number, title: shown.title })}
        </Heading>
        <Paragraph>{shown.purpose}</Paragraph>
        <p className="muted">
          {[
            capitalise(language, t(`role.${shown.responsible}`)),
            t('web-guide.days', { days: shown.workingDays }),
            t(shown.review ? 'web-guide.preview.reviewed' : 'web-guide.preview.not-reviewed'),
          ].join(', ')}
        </p>
        <ol className="guide-preview-questions">
          {shown.questions.map((question) => (
            <li key={question.key}>
              <PreviewedQuestion question={question} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function PreviewedQuestion({ question }: { readonly question: PreviewQuestion }) {
  const { t } = useText();
  const marks = [
    ...(question.required ? [] : [t('web-guide.preview.optional')]),
    ...(question.evidenceRequired ? [t('web-guide.check.evidence')] : []),
    ...(question.own ? [t('web-guide.check.own')] : []),
  ];
  return (
    <>
      <p>
        <strong>{question.question === '' ? t('web-guide.preview.no-words') : question.question}</strong>{' '}
        {marks.length > 0 && <span className="muted">({marks.join(', ')})</span>}
      </p>
      {question.help !== null && <p className="muted">{question.help}</p>}
      <Control question={question} />
    </>
  );
}

function Control({ question }: { readonly question: PreviewQuestion }) {
  const { t } = useText();
  const options =
    question.kind === 'yes-no' && question.options.length === 0
      ? (['yes', 'no', 'dont-know'] as const).map((key) => ({ key, label: t(`guide.answer.${key}`) }))
      : question.options;
  if (options.length > 0) {
    return (
      <div className="guide-preview-options">
        {options.map((option) => (
          <Radio key={option.key} label={option.label} value={option.key} name={`preview-${question.key}`} disabled />
        ))}
      </div>
    );
  }
  if (question.kind === 'text') return <Textarea rows={2} aria-label={question.question} disabled />;
  return (
    <Input
      type={question.kind === 'date' ? 'date' : question.kind === 'number' ? 'number' : 'text'}
      className="field-short"
      aria-label={question.question}
      disabled
    />
  );
}
