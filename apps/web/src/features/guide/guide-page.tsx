import 'virtual:stegvis-texts/with-page/webGuide';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type GuideStepView, type GuideView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { TaskRows } from '../shared/task-rows.js';
import { capitalise } from '../../ui/words.js';
import { GuidePicture } from './guide-picture.js';
import { Differences, VersionList } from './version-list.js';
import './guide.css';

/** The sixteen steps by phase, as the organisation has tailored them. */
export function GuidePage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const version = params.get('version');
  const guide = useQuery(read(operations.getGuide, version === null ? {} : { query: { version } }));
  return (
    <Page title={t('web-guide.title')} lead={<Paragraph>{t('web-guide.lead')}</Paragraph>}>
      <Loaded query={guide}>{(found) => <Phases guide={found} asked={version} />}</Loaded>
    </Page>
  );
}

function Phases({ guide, asked }: { readonly guide: GuideView; readonly asked: string | null }) {
  const { t } = useText();
  return (
    <>
      <p className="muted">{t('web-guide.version', { version: guide.version })}</p>
      <GuidePicture guide={guide} search={asked === null ? '' : `?version=${encodeURIComponent(asked)}`} />
      {guide.phases.map((phase) => (
        <Section key={phase.key} id={phase.key} title={phase.title}>
          <StepRows steps={guide.steps.filter((step) => step.phase === phase.key)} label={phase.title} asked={asked} />
        </Section>
      ))}
      <Section id="differences" title={t('web-guide.differences')}>
        <Differences version={guide.version} />
      </Section>
      {guide.versions.length > 1 && (
        <Section id="versions" title={t('web-guide.versions')}>
          <VersionList shown={guide.version} newest={guide.versions.at(-1) ?? ''} />
        </Section>
      )}
    </>
  );
}

function StepRows({
  steps,
  label,
  asked,
}: {
  readonly steps: readonly GuideStepView[];
  readonly label: string;
  readonly asked: string | null;
}) {
  const { t, language } = useText();
  const search = asked === null ? '' : `?version=${encodeURIComponent(asked)}`;
  return (
    <TaskRows
      label={label}
      rows={steps.map((step) => ({
        key: step.key,
        title: `${step.number}. ${step.title}`,
        to: `/guide/${step.key}${search}`,
        hint: step.purpose,
        aside: (
          <span className="status-line muted">
            <span>{capitalise(language, t(`role.${step.responsible}`))}</span>
            <span>{t('web-guide.days', { days: step.workingDays })}</span>
            <span>{t(`web-guide.level.${step.level}`)}</span>
          </span>
        ),
      }))}
    />
  );
}
