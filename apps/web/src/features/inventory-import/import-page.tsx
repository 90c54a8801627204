import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { operations, type ImportReport } from '@stegvis/contract';
import { useState } from 'react';
import { addressOf } from '../../http/address.js';
import { useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { upload } from '../../http/upload.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileField } from '../../ui/file-field.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { ImportResult } from './import-result.js';
import { TakeRows } from './take-rows.js';

interface Checked {
  readonly file: File;
  readonly report: ImportReport;
}

/** Import in two steps: first what would happen, then, on one's word, the good rows. */
export function ImportPage() {
  const { t } = useText();
  const may = useMe().permissions.manageInventory;
  return (
    <Page title={t('importing.title')} lead={t('importing.intro')} back={{ to: '/inventory', label: t('inventory.title') }}>
      {may ? <Import /> : <EmptyState title={t('inventory.may-not')} />}
    </Page>
  );
}

function Import() {
  const { t } = useText();
  const client = useQueryClient();
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = async (file: File, onProgress: (share: number) => void) => {
    const report = await upload(operations.importDatasets, { query: { dryRun: true }, file, onProgress });
    setChecked({ file, report });
  };
  const take = async (file: File, onProgress: (share: number) => void) => {
    const report = await upload(operations.importDatasets, { file, onProgress });
    setChecked({ file, report });
    void refresh(client, operations.listDatasets, operations.getDataset, operations.listAuditEvents);
  };
  const done = checked !== null && !checked.report.dryRun;
  return (
    <>
      {!done && (
        <>
          <FileField label={t('importing.file')} hint={t('importing.file.help')} accept=".xlsx,.csv,text/csv" send={t('importing.check')} onSend={check} keep />
          <Templates />
        </>
      )}
      {checked !== null && (
        <ImportResult report={checked.report}>
          <TakeRows key={checked.file.name} report={checked.report} onTake={(onProgress) => take(checked.file, onProgress)} onOther={() => setChecked(null)} />
        </ImportResult>
      )}
    </>
  );
}

function Templates() {
  const { t } = useText();
  return (
    <Details>
      <Details.Summary>{t('importing.template')}</Details.Summary>
      <Details.Content>
        <ul>
          {(['xlsx', 'csv'] as const).map((format) => (
            <li key={format}>
              <a className="ds-link" href={addressOf(operations.getImportTemplate, {}, { format })} download>
                {t(`importing.template.${format}`)}
              </a>
            </li>
          ))}
        </ul>
        <Paragraph>{t('importing.again')}</Paragraph>
      </Details.Content>
    </Details>
  );
}
