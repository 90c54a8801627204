import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { operations, type GuideStepView, type RoundView } from '@stegvis/contract';
import { useParams } from 'react-router';
import { read } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { doneWhen } from './done-when.js';
import { StepTasks } from './step-tasks.js';

/** A step of a round: what to do, why, when it is done, and its tasks. */
export function StepPage() {
  const { roundId = '', number = '' } = useParams();
  const { t } = useText();
  const round = useQuery(read(operations.getRound, { params: { id: roundId } }));
  const version = round.data?.guideVersion;
  const guide = useQuery({ ...read(operations.getGuide, { query: { version } }), enabled: version !== undefined });
  const back = { to: `/rounds/${roundId}`, label: round.data?.name ?? t('step.to-round') };
  // A round that does not exist gets a page of its own that says so.
  if (round.isError) return <Loaded query={round}>{() => null}</Loaded>;
  if (round.data === undefined || guide.data === undefined) {
    return (
      <Page title={t('step.page-title', { number, title: '' })} back={back}>
        {round.data === undefined ? (
          <Loaded query={round}>{() => null}</Loaded>
        ) : (
          <Loaded query={guide}>{() => null}</Loaded>
        )}
      </Page>
    );
  }
  const step = guide.data.steps.find((one) => String(one.number) === number);
  if (step === undefined) {
    return (
      <Page title={t('step.unknown')} back={back}>
        <EmptyState title={t('step.unknown')} action={<TextLink to={back.to}>{t('step.to-round')}</TextLink>} />
      </Page>
    );
  }
  return <Step key={step.key} step={step} steps={guide.data.steps} round={round.data} back={back} />;
}

interface StepProps {
  readonly step: GuideStepView;
  readonly steps: readonly GuideStepView[];
  readonly round: RoundView;
  readonly back: { readonly to: string; readonly label: string };
}

function Step({ step, steps, round, back }: StepProps) {
  const { t } = useText();
  return (
    <Page
      title={t('step.page-title', { number: step.number, title: step.title })}
      back={back}
      above={t(`guide.phase.${step.phase}`)}
      lead={<Paragraph>{step.purpose}</Paragraph>}
    >
      <Section title={t('step.how')} id="how">
        <Paragraph>{step.how}</Paragraph>
        <Guidance step={step} />
      </Section>
      <StepTasks step={step} round={round} />
      <DoneWhen step={step} />
      <StepFacts step={step} steps={steps} />
      <Neighbours step={step} steps={steps} roundId={round.id} />
    </Page>
  );
}

function Guidance({ step }: { readonly step: GuideStepView }) {
  const { t } = useText();
  const parts = [
    { title: t('step.why'), text: step.why },
    { title: t('step.example'), text: step.example },
    { title: t('step.law'), text: step.law },
  ].filter((part) => part.text !== '');
  return (
    <Details>
      <Details.Summary>{t('task.more-guidance')}</Details.Summary>
      <Details.Content>
        {parts.map((part) => (
          <div key={part.title}>
            <Heading level={3} data-size="2xs">
              {part.title}
            </Heading>
            <Paragraph>{part.text}</Paragraph>
          </div>
        ))}
        <Paragraph data-size="sm">{t('guide.law.note')}</Paragraph>
      </Details.Content>
    </Details>
  );
}

function DoneWhen({ step }: { readonly step: GuideStepView }) {
  const speak = useText();
  const sentences = doneWhen(step, speak);
  if (sentences.length === 0) return null;
  return (
    <Section title={speak.t('step.done-when')} id="done-when">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

function StepFacts({ step, steps }: { readonly step: GuideStepView; readonly steps: readonly GuideStepView[] }) {
  const { t, list } = useText();
  const roles = (keys: GuideStepView['supporting']) => list(keys.map((key) => t(`role.${key}`)));
  const waits = step.waitsFor.map(
    (one) =>
      `${one.step}. ${steps.find((other) => other.key === one.key)?.title ?? one.key} (${t(`step.mode.${one.mode}`)})`,
  );
  return (
    <Section title={t('step.facts')} id="facts">
      <Facts
        facts={[
          { label: t('step.responsible'), value: t(`role.${step.responsible}`) },
          { label: t('step.supporting'), value: step.supporting.length === 0 ? null : roles(step.supporting) },
          { label: t('web.role.takes-part'), value: step.invited.length === 0 ? null : roles(step.invited) },
          { label: t('step.accountable'), value: t(`role.${step.accountable}`) },
          {
            label: t('step.reviewed-by'),
            value: step.reviewedBy.length === 0 ? t('step.reviewed-by.none') : roles(step.reviewedBy),
          },
          { label: t('step.working-days'), value: t('guide.working-days', { count: step.workingDays }) },
          { label: t('step.level'), value: t(`guide.level.${step.level}`) },
          { label: t('step.waits-for'), value: waits.length === 0 ? t('step.waits-for.none') : list(waits) },
        ]}
      />
    </Section>
  );
}

function Neighbours({
  step,
  steps,
  roundId,
}: {
  readonly step: GuideStepView;
  readonly steps: readonly GuideStepView[];
  readonly roundId: string;
}) {
  const { t } = useText();
  const before = steps.find((one) => one.number === step.number - 1);
  const after = steps.find((one) => one.number === step.number + 1);
  return (
    <nav className="neighbours" aria-label={t('step.neighbours')}>
      {before !== undefined && (
        <p>
          {t('step.previous')}:{' '}
          <TextLink to={`/rounds/${roundId}/steps/${before.number}`}>
            {t('round.step.name', { number: before.number, title: before.title })}
          </TextLink>
        </p>
      )}
      {after !== undefined && (
        <p>
          {t('step.next')}:{' '}
          <TextLink to={`/rounds/${roundId}/steps/${after.number}`}>
            {t('round.step.name', { number: after.number, title: after.title })}
          </TextLink>
        </p>
      )}
    </nav>
  );
}
