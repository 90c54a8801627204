import 'virtual:stegvis-texts/with-page/webAccessibility';
import { Link, Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Page, Section } from '../../ui/page.js';

/** The day on which somebody last checked the statement line by line. */
const reviewed = '2026-11-23';
const digg = 'https://www.digg.se/tdosanmalan';

const works = ['keyboard', 'narrow', 'contrast', 'words', 'motion'] as const;
const notYet = ['people', 'files', 'language'] as const;

/** The accessibility statement that the law requires, readable for everybody. */
export function AccessibilityPage() {
  const { t, date } = useText();
  const organisation = useQuery(read(operations.getInstallation)).data?.organisation ?? null;
  const contact = organisation?.contactEmail ?? null;
  const lead =
    organisation === null
      ? t('web-accessibility.lead-without-name')
      : t('web-accessibility.lead', { organisation: organisation.name });
  return (
    <Page title={t('web-accessibility.title')} lead={lead} width="narrow">
      <Section id="how" title={t('web-accessibility.how')}>
        <Paragraph>{t('web-accessibility.how.detail')}</Paragraph>
      </Section>
      <Section id="works" title={t('web-accessibility.works')}>
        <Points keys={works.map((one) => `web-accessibility.works.${one}` as const)} />
      </Section>
      <Section id="not-yet" title={t('web-accessibility.not-yet')}>
        <Points keys={notYet.map((one) => `web-accessibility.not-yet.${one}` as const)} />
      </Section>
      <Section id="tested" title={t('web-accessibility.tested')}>
        <Paragraph>{t('web-accessibility.tested.detail')}</Paragraph>
        <Paragraph>{t('web-accessibility.tested.date', { date: date(reviewed) })}</Paragraph>
      </Section>
      <Section id="report" title={t('web-accessibility.report')}>
        <Paragraph>
          {contact === null ? t('web-accessibility.report.without') : t('web-accessibility.report.detail', { contact })}
        </Paragraph>
        {contact !== null && (
          <p>
            <Link href={`mailto:${contact}`}>{t('web-accessibility.report.mail', { address: contact })}</Link>
          </p>
        )}
      </Section>
      <Section id="supervision" title={t('web-accessibility.supervision')}>
        <Paragraph>{t('web-accessibility.supervision.detail')}</Paragraph>
        <p>
          <Link href={digg}>{t('web-accessibility.supervision.link')}</Link>
        </p>
      </Section>
    </Page>
  );
}

function Points({ keys }: { readonly keys: readonly TextKey[] }) {
  const { t } = useText();
  return (
    <ul className="points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
