import type { ImportRun } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

/** What one did here last, with the way to its outcome: whoever left comes back to it. */
export function LastImport({ run }: { readonly run: ImportRun }) {
  const { t, instant } = useText();
  return (
    <Section title={t('importing.last.title')} id="last">
      <p>{t(`importing.last.${run.state}`, { name: run.fileName, at: instant(run.startedAt), kind: run.dryRun ? 'check' : 'import' })}</p>
      {run.counts !== null && <p>{t('importing.last.counts', run.counts)}</p>}
      {(run.state === 'done' || run.state === 'failed') && <TextLink to={`/inventory/import?import=${run.id}`}>{t('importing.last.show')}</TextLink>}
    </Section>
  );
}
