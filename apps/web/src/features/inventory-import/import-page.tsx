import 'virtual:stegvis-texts/with-page/webImport';
import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { Navigate, useSearchParams } from 'react-router';
import { addressOf } from '../../http/address.js';
import { useMe } from '../../http/me.js';
import { problemOf } from '../../http/problem-error.js';
import { refresh } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileField } from '../../ui/file-field.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toast-store.js';
import { FollowedImport } from './followed-import.js';
import { ImportResult } from './import-result.js';
import { forgetImport, startImport, useImportWork, type ImportRequest, type ImportWork } from './import-work.js';
import { LastImport } from './last-import.js';
import { MatchColumns } from './match-columns.js';
import { OwnProgress } from './own-progress.js';
import { TakeRows } from './take-rows.js';
import { UndoResult } from './undo-result.js';
import { useLastImport } from './use-last-import.js';

/** An import in two steps: first a dry run, then, when it is confirmed, the good rows. */
export function ImportPage() {
  const { t } = useText();
  const may = useMe().permissions.manageInventory;
  return (
    <Page
      title={t('importing.title')}
      lead={t('importing.intro')}
      back={{ to: '/inventory', label: t('inventory.title') }}
    >
      {may ? <Import /> : <EmptyState title={t('inventory.may-not')} />}
    </Page>
  );
}

function Import() {
  const work = useImportWork();
  const [search, setSearch] = useSearchParams();
  const other = () => {
    forgetImport();
    setSearch({});
  };
  const asked = search.get('import');
  if (work !== null) return <OwnImport work={work} onOther={other} />;
  return asked === null ? <NoImport /> : <FollowedImport key={asked} id={asked} onOther={other} />;
}

/** No import is running in this window; one that was left, or started in another window, is found again. */
function NoImport() {
  const start = useStart();
  const { last, running } = useLastImport();
  if (running !== null) return <Navigate to={`?import=${running}`} replace />;
  return (
    <>
      <Choose work={null} onSend={(file) => start(file, { dryRun: true })} />
      {last !== null && <LastImport run={last} />}
    </>
  );
}

function OwnImport({ work, onOther }: { readonly work: ImportWork; readonly onOther: () => void }) {
  const start = useStart();
  const { report, state } = work;
  const busy = state === 'running';
  const again: ImportRequest = { dryRun: true, columns: work.columns, sheet: work.sheet };
  const headings = problemOf(work.error)?.headings;
  return (
    <>
      {busy && <OwnProgress key={work.id} work={work} />}
      {/* Hidden, not unmounted: the chosen file is kept for another try. */}
      <div hidden={busy || (state === 'done' && !work.dryRun)}>
        <div className="import-result">
          <Choose work={work} onSend={(file) => start(file, { dryRun: true })} />
          {headings !== undefined && !busy && (
            <MatchColumns
              columns={headings.map((column) => ({ column, field: null }))}
              open
              onMatch={(columns) => start(work.file, { ...again, columns })}
            />
          )}
        </div>
      </div>
      {work.undo !== null && <UndoResult undo={work.undo} />}
      {report !== null && (
        <ImportResult
          report={report}
          undo={work.undo}
          onMatch={report.dryRun ? (columns) => start(work.file, { ...again, columns }) : undefined}
          onSheet={report.dryRun ? (sheet) => start(work.file, { ...again, sheet }) : undefined}
        >
          <TakeRows
            work={work}
            report={report}
            onTake={() => start(work.file, { ...again, dryRun: false })}
            onOther={onOther}
          />
        </ImportResult>
      )}
    </>
  );
}

/** Notifies somebody who has left the page when the import ends. */
function useStart() {
  const { t } = useText();
  const toasts = useToasts();
  const client = useQueryClient();
  return (file: File, request: ImportRequest) =>
    void startImport(file, request, ({ state }, seen) => {
      void refresh(
        client,
        operations.listDatasetImports,
        ...(request.dryRun ? [] : [operations.listDatasets, operations.getDataset, operations.listAuditEvents]),
      );
      if (seen || state === 'cancelled') return;
      if (state === 'failed') toasts.say({ text: t('importing.toast.failed', { name: file.name }), tone: 'problem' });
      else {
        toasts.say({
          text: t(request.dryRun ? 'importing.toast.checked' : 'importing.toast.done', { name: file.name }),
        });
      }
    });
}

function Choose({ work, onSend }: { readonly work: ImportWork | null; readonly onSend: (file: File) => void }) {
  const { t } = useText();
  const send = (file: File) => {
    onSend(file);
    return Promise.resolve();
  };
  return (
    <>
      <FileField
        label={t('importing.file')}
        hint={t('importing.file.help')}
        accept=".xlsx,.csv,text/csv"
        send={t('importing.check')}
        onSend={send}
        keep
      />
      {work?.state === 'cancelled' && <Paragraph role="status">{t('importing.cancelled')}</Paragraph>}
      <ProblemNotice error={work?.error ?? null} />
      <Templates />
    </>
  );
}

function Templates() {
  const { t, language } = useText();
  return (
    <Details>
      <Details.Summary>{t('importing.template')}</Details.Summary>
      <Details.Content>
        <ul>
          {(['xlsx', 'csv'] as const).map((format) => (
            <li key={format}>
              <a className="ds-link" href={addressOf(operations.getImportTemplate, {}, { format, language })} download>
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
