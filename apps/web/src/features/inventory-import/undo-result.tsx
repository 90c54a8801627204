import type { ImportUndo } from '@stegvis/contract';
import { useEffect, useRef } from 'react';
import { DataTable } from '../../ui/data-table.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

const shown = 200;

/** The result of undoing an import: the figures, and what was kept with the reason. */
export function UndoResult({ undo }: { readonly undo: ImportUndo }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="import-result">
      <Section title={t('importing.undo.result')} id="undone">
        <ul>
          <li>{t('importing.undo.removed', { count: undo.removed })}</li>
          <li>{t('importing.undo.restored', { count: undo.restored })}</li>
          {undo.left > 0 && <li>{t('importing.undo.left', { count: undo.left })}</li>}
        </ul>
      </Section>
      {undo.left > 0 && <Left undo={undo} />}
    </div>
  );
}

function Left({ undo: { left, leftDatasets } }: { readonly undo: ImportUndo }) {
  const { t } = useText();
  return (
    <Section title={t('importing.undo.left.title')} id="left">
      <DataTable
        caption={t('importing.undo.left.title')}
        rows={leftDatasets.slice(0, shown)}
        rowKey={(one) => one.datasetId}
        columns={[
          {
            key: 'title',
            label: t('importing.column.title'),
            cell: (one) => <TextLink to={`/datasets/${one.datasetId}`}>{one.title}</TextLink>,
          },
          {
            key: 'why',
            label: t('importing.undo.left.why'),
            cell: (one) => one.reasons.map(({ text }) => text).join(' '),
          },
        ]}
      />
      {left > shown && <p className="muted">{t('importing.undo.left.more', { count: left - shown })}</p>}
    </Section>
  );
}
