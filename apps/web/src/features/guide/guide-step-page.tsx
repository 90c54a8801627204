import 'virtual:stegvis-texts/with-page/webGuide';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type GuideStepView, type GuideView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { Facts } from '../../ui/facts.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';
import { capitalise } from '../../ui/words.js';
import { NoSuchStep, stepOf } from './step-of.js';

/** One step of the guide, as everyone who does it reads it. */
export function GuideStepPage() {
  const { step: key = '' } = useParams();
  const [params] = useSearchParams();
  const version = params.get('version');
  const guide = useQuery(read(operations.getGuide, version === null ? {} : { query: { version } }));
  return (
    <Loaded query={guide}>
      {(found) => {
        const step = stepOf(found, key);
        return step === undefined ? <NoSuchStep /> : <Step guide={found} step={step} />;
      }}
    </Loaded>
  );
}

function Step({ guide, step }: { readonly guide: GuideView; readonly step: GuideStepView }) {
  const speaker = useText();
  const { t } = speaker;
  const { permissions } = useMe();
  const phase = guide.phases.find((one) => one.key === step.phase)?.title ?? '';
  return (
    <Page
      title={step.title}
      above={t('web-guide.step-of', { number: step.number, phase })}
      back={{ to: '/guide', label: t('web-guide.back') }}
      width="narrow"
      lead={<Paragraph>{step.purpose}</Paragraph>}
      actions={
        permissions.manageOrganisation && (
          <ButtonLink to={`/guide/${step.key}/tailoring`} variant="secondary">
            {t('web-guide.tailor')}
          </ButtonLink>
        )
      }
    >
      <Words title={t('web-guide.how')} text={step.how} />
      <Words title={t('web-guide.why')} text={step.why} />
      <Words title={t('web-guide.example')} text={step.example} />
      <Words title={t('web-guide.law')} text={step.law} />
      <Section id="facts" title={t('web-guide.facts')}>
        <Facts facts={factsOf(speaker, guide, step)} />
      </Section>
      <Section id="checks" title={t('web-guide.checks')}>
        <Checks step={step} />
      </Section>
    </Page>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Section title={title}>
      <Paragraph>{text}</Paragraph>
    </Section>
  );
}

function Checks({ step }: { readonly step: GuideStepView }) {
  const { t } = useText();
  return (
    <ol>
      {step.checks.map((check) => (
        <li key={check.key}>
          {check.question} <span className="muted">{markOf(t, check)}</span>
        </li>
      ))}
    </ol>
  );
}

function markOf(t: Speaker['t'], check: GuideStepView['checks'][number]): string {
  const marks = [
    ...(check.required ? [t('web-guide.check.required')] : []),
    ...(check.evidenceRequired ? [t('web-guide.check.evidence')] : []),
    ...(check.own ? [t('web-guide.check.own')] : []),
  ];
  return marks.length === 0 ? '' : `(${marks.join(', ')})`;
}

function factsOf({ t, language, list }: Speaker, guide: GuideView, step: GuideStepView) {
  const roles = (keys: readonly GuideStepView['responsible'][]) =>
    keys.length === 0 ? '' : capitalise(language, list(keys.map((key) => t(`role.${key}`))));
  return [
    { label: t('web-guide.level'), value: t(`web-guide.level.${step.level}`) },
    { label: t('web-guide.responsible'), value: roles([step.responsible]) },
    { label: t('web.role.takes-part'), value: roles([...step.supporting, ...step.invited]) },
    { label: t('web-guide.accountable'), value: roles([step.accountable]) },
    { label: t('web-guide.reviewed-by'), value: roles(step.reviewedBy) || t('web-guide.no-review') },
    { label: t('web-guide.time'), value: t('web-guide.days', { days: step.workingDays }) },
    { label: t('web-guide.waits-for'), value: waitsInWords(t, guide, step) },
  ];
}

function waitsInWords(t: Speaker['t'], guide: GuideView, step: GuideStepView): string {
  const titleOf = (number: number) => `${number}. ${guide.steps.find((one) => one.number === number)?.title ?? ''}`;
  const waits = step.waitsFor.map((one) =>
    one.mode === 'each' ? titleOf(one.step) : t(`web-guide.waits-for.${one.mode}`, { step: titleOf(one.step) }),
  );
  return waits.length === 0 ? t('web-guide.waits-for.nothing') : waits.join('\n');
}
