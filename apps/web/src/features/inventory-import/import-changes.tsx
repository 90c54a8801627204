import type { ImportReport } from '@stegvis/contract';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { changedRowsOf, type ChangedRow } from './report-rows.js';

/** The number of changes shown at once. */
const first = 5;

/** What an import changes, dataset by dataset and field by field: the first ones are shown, the rest on request. */
export function ImportChanges({ report }: { readonly report: ImportReport }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const rows = changedRowsOf(report);
  if (rows.length === 0) return null;
  return (
    <Section title={t(report.dryRun ? 'importing.changes.dry-run' : 'importing.changes.done')} id="changes">
      {rows.slice(0, first).map((row) => (
        <Changed key={row.row} row={row} open />
      ))}
      {all && rows.slice(first).map((row) => <Changed key={row.row} row={row} open={false} />)}
      {all && report.updated > rows.length && (
        <p className="muted">{t('importing.changes.more', { count: report.updated - rows.length })}</p>
      )}
      {!all && rows.length > first && (
        <ActionButton variant="secondary" onClick={() => setAll(true)}>
          {t('importing.changes.all', { count: report.updated })}
        </ActionButton>
      )}
    </Section>
  );
}

function Changed({ row, open }: { readonly row: ChangedRow; readonly open: boolean }) {
  const { t } = useText();
  const said = (words: string) =>
    words === '' ? <span className="muted">{t('importing.changes.empty')}</span> : words;
  return (
    <details className="quiet-details" open={open}>
      <summary>
        {row.title ?? t('importing.no-title')}: {t('importing.changes.fields', { count: row.changes.length })}
      </summary>
      <dl className="import-changes">
        {row.changes.map(({ field, label, before, after }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <span className="only-for-readers">{t('importing.changes.before')}: </span>
              <del>{said(before)}</del>
            </dd>
            <dd>
              <span className="only-for-readers">{t('importing.changes.after')}: </span>
              <ins>{said(after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {row.datasetId !== null && (
        <TextLink to={`/datasets/${row.datasetId}`}>
          {t('importing.changes.to-dataset', { title: row.title ?? t('importing.no-title') })}
        </TextLink>
      )}
    </details>
  );
}
