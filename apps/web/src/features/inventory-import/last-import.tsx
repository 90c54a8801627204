import type { ImportRun, ImportUndo } from '@stegvis/contract';
import { useState } from 'react';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { UndoImport } from './undo-import.js';
import { UndoResult } from './undo-result.js';

/** The person's last import, with a link to its outcome and a button to undo it. */
export function LastImport({ run }: { readonly run: ImportRun }) {
  const { t, instant } = useText();
  const [undo, setUndo] = useState<ImportUndo | null>(null);
  const { undone, counts, undoableUntil } = run;
  return (
    <>
      {undo !== null && <UndoResult undo={undo} />}
      <Section title={t('importing.last.title')} id="last">
        <p>
          {t(`importing.last.${run.state}`, {
            name: run.fileName,
            at: instant(run.startedAt),
            kind: run.dryRun ? 'check' : 'import',
          })}
        </p>
        {counts !== null && <p>{t('importing.last.counts', counts)}</p>}
        {undone !== null && (
          <p>{t('importing.last.undone', { ...undone, name: run.fileName, at: instant(undone.at) })}</p>
        )}
        {(run.state === 'done' || run.state === 'failed') && (
          <TextLink to={`/inventory/import?import=${run.id}`}>{t('importing.last.show')}</TextLink>
        )}
        {undo === null && undoableUntil !== null && counts !== null && (
          <UndoImport run={run} counts={counts} until={undoableUntil} onUndone={setUndo} />
        )}
      </Section>
    </>
  );
}
