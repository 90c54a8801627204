import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { importField, importOutcome, type ImportReport, type ImportUndo } from '@stegvis/contract';
import { hasText } from '@stegvis/wording';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable } from '../../ui/data-table.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { ImportChanges } from './import-changes.js';
import type { ColumnChoice } from './import-work.js';
import { MatchColumns } from './match-columns.js';
import { faultsOf, notesOf, omittedOf, removedBy, unreadOf, type Note } from './report-rows.js';
import { TakeBack } from './take-back.js';

const shownRows = 200;

export interface ImportResultProps {
  readonly report: ImportReport;
  /** The result of undoing the import. */
  readonly undo?: ImportUndo | null;
  /** Checks the same file again with columns matched by hand, when that is still possible. */
  readonly onMatch?: ((columns: readonly ColumnChoice[]) => void) | undefined;
  /** Checks another sheet of the file. */
  readonly onSheet?: ((sheet: string) => void) | undefined;
  readonly children: ReactNode;
}

/**
 * The result of an import or a dry run: the figures, the faulty rows by row and column, all rows, and how the columns
 * were read.
 */
export function ImportResult({ report, undo = null, onMatch, onSheet, children }: ImportResultProps) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [report]);
  return (
    <div ref={box} tabIndex={-1} className="import-result">
      <Section title={t(report.dryRun ? 'importing.result.dry-run' : 'importing.result.done')} id="result">
        <ul>
          <li>{t('importing.created', { count: report.created })}</li>
          <li>{t('importing.updated', { count: report.updated })}</li>
          <li>{t('importing.unchanged', { count: report.unchanged })}</li>
          <li>{t('importing.rejected', { count: report.rejected })}</li>
        </ul>
        <ReadFile report={report} onSheet={onSheet} />
        {children}
      </Section>
      <Faults report={report} />
      <Notes report={report} />
      <ImportChanges report={report} />
      <AllRows report={report} undo={undo} />
      <Columns report={report} />
      {onMatch !== undefined && <MatchColumns columns={choicesOf(report)} onMatch={onMatch} />}
    </div>
  );
}

/** Which part of the file was read, when that is not all of it. */
function ReadFile({ report, onSheet }: Pick<ImportResultProps, 'report' | 'onSheet'>) {
  const { t } = useText();
  const { file } = report;
  const unread = unreadOf(report);
  const remembered = report.columns.some(({ by }) => by === 'remembered');
  return (
    <>
      {file !== null && file.otherSheets.length > 0 && (
        <p>{t('importing.file.sheets', { sheet: file.sheet ?? '', others: file.otherSheets.join(', ') })}</p>
      )}
      {file !== null && onSheet !== undefined && file.otherSheets.length > 0 && (
        <div className="actions">
          {file.otherSheets.slice(0, shownSheets).map((sheet) => (
            <ActionButton key={sheet} variant="tertiary" onClick={() => onSheet(sheet)}>
              {t('importing.file.read-sheet', { sheet })}
            </ActionButton>
          ))}
        </div>
      )}
      {file !== null && file.hiddenRows > 0 && <p>{t('importing.file.hidden-rows', { count: file.hiddenRows })}</p>}
      {file !== null && file.encoding !== null && file.encoding !== 'Windows-1252' && (
        <p>{t('importing.file.encoding', { encoding: file.encoding })}</p>
      )}
      {unread.length > 0 && (
        <p>{t('importing.columns.unread', { count: unread.length, columns: unread.join(', ') })}</p>
      )}
      {remembered && <p>{t('importing.columns.remembered')}</p>}
    </>
  );
}

/** The most sheets to choose from; a file with more has to be split. */
const shownSheets = 20;

const choicesOf = (report: ImportReport): readonly ColumnChoice[] =>
  report.columns.map(({ column, field }) => ({ column, field: importField.safeParse(field).data ?? null }));

/** Notes about accepted rows. */
function Notes({ report }: { readonly report: ImportReport }) {
  const { t } = useText();
  const notes = notesOf(report);
  if (notes.length === 0) return null;
  return (
    <Section title={t('importing.notes.title')} id="notes">
      <p>{t('importing.notes.text')}</p>
      <DataTable
        caption={t('importing.notes.title')}
        rows={notes.slice(0, shownRows)}
        rowKey={(note) => note.key}
        columns={[
          { key: 'row', label: t('importing.column.row'), cell: (note) => note.row },
          { key: 'note', label: t('importing.column.note'), cell: (note) => <NoteWords note={note} /> },
          {
            key: 'title',
            label: t('importing.column.title'),
            cell: (note) =>
              note.datasetId === null ? (
                (note.title ?? t('importing.no-title'))
              ) : (
                <TextLink to={`/datasets/${note.datasetId}`}>{note.title ?? t('importing.no-title')}</TextLink>
              ),
          },
        ]}
      />
      <More shown={shownRows} total={notes.length} />
    </Section>
  );
}

function NoteWords({ note: { message, archived, datasetId, title } }: { readonly note: Note }) {
  const { t } = useText();
  return (
    <>
      {message}
      {archived && datasetId !== null && <TakeBack datasetId={datasetId} title={title ?? t('importing.no-title')} />}
    </>
  );
}

function Faults({ report }: { readonly report: ImportReport }) {
  const { t } = useText();
  const faults = faultsOf(report);
  if (faults.length === 0) return null;
  return (
    <Section title={t('importing.faults.title')} id="faults">
      <p>{t('importing.faults.text')}</p>
      <DataTable
        caption={t('importing.faults.title')}
        rows={faults.slice(0, shownRows)}
        rowKey={(fault) => fault.key}
        columns={[
          { key: 'row', label: t('importing.column.row'), cell: (fault) => fault.row },
          { key: 'column', label: t('importing.column.column'), cell: (fault) => fault.column },
          { key: 'fault', label: t('importing.column.fault'), cell: (fault) => fault.message },
          { key: 'title', label: t('importing.column.title'), cell: (fault) => fault.title ?? t('importing.no-title') },
        ]}
      />
      <More shown={shownRows} total={faults.length} />
      {report.omitted.rejected > 0 && (
        <p className="muted">{t('importing.faults.omitted', { count: report.omitted.rejected })}</p>
      )}
    </Section>
  );
}

function AllRows({ report, undo }: { readonly report: ImportReport; readonly undo: ImportUndo | null }) {
  const { t } = useText();
  const id = useId();
  const [outcome, setOutcome] = useState('');
  const rows = report.rows.filter((row) => outcome === '' || row.outcome === outcome);
  const removed = removedBy(undo);
  return (
    <Details>
      <Details.Summary>{t('importing.rows.title')}</Details.Summary>
      <Details.Content>
        <Field className="list-choice">
          <Label htmlFor={id}>{t('importing.rows.show')}</Label>
          <Select id={id} value={outcome} onChange={(event) => setOutcome(event.target.value)}>
            <Select.Option value="">{t('importing.rows.all')}</Select.Option>
            {importOutcome.options.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`import.outcome.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <DataTable
          caption={t('importing.rows.title')}
          rows={rows.slice(0, shownRows)}
          rowKey={(row) => String(row.row)}
          columns={[
            { key: 'row', label: t('importing.column.row'), cell: (row) => row.row },
            {
              key: 'title',
              label: t('importing.column.title'),
              cell: (row) =>
                row.datasetId === null || removed(row) ? (
                  (row.title ?? t('importing.no-title'))
                ) : (
                  <TextLink to={`/datasets/${row.datasetId}`}>{row.title ?? t('importing.no-title')}</TextLink>
                ),
            },
            { key: 'outcome', label: t('importing.column.outcome'), cell: (row) => t(`import.outcome.${row.outcome}`) },
          ]}
        />
        <More shown={shownRows} total={rows.length + omittedOf(report, outcome)} />
      </Details.Content>
    </Details>
  );
}

function Columns({ report }: { readonly report: ImportReport }) {
  const { t } = useText();
  const name = (field: string | null) => {
    if (field === null) return t('importing.columns.ignored');
    const key = `dataset-field.${field}`;
    return hasText(key) ? t(key) : field;
  };
  return (
    <Details>
      <Details.Summary>{t('importing.columns.title')}</Details.Summary>
      <Details.Content>
        <DataTable
          caption={t('importing.columns.title')}
          rows={report.columns}
          rowKey={(column) => String(report.columns.indexOf(column))}
          columns={[
            { key: 'column', label: t('importing.column.column'), cell: (column) => column.column },
            { key: 'field', label: t('importing.column.field'), cell: (column) => name(column.field) },
          ]}
        />
      </Details.Content>
    </Details>
  );
}

function More({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useText();
  if (total <= shown) return null;
  return <p className="muted">{t('importing.rows.more', { count: total - shown })}</p>;
}
