import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { t, type Language } from '@stegvis/wording';
import { importFields, type ImportField } from './import/recognise-columns.js';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface Template {
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** A template with one example row, in the requested language; the import reads both. */
export async function getImportTemplate(format: 'csv' | 'xlsx', language: Language): Promise<Template> {
  const headings = importFields.map((field) => t(language, `dataset-field.${field}`));
  const row = importFields.map((field) => exampleOf(field, language));
  const fileName = `dataset-import.${format}`;
  if (format === 'csv') {
    return {
      mediaType: mediaTypes.csv,
      fileName,
      bytes: Buffer.from(stringify([headings, row], { bom: true, delimiter: ';', record_delimiter: 'windows' })),
    };
  }
  const cells = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    row.map((value) => ({ value, type: String })),
  ];
  return {
    mediaType: mediaTypes.xlsx,
    fileName,
    bytes: await writeXlsxFile(cells, { columns: importFields.map(() => ({ width: 24 })) }).toBuffer(),
  };
}

function exampleOf(field: ImportField, language: Language): string {
  const examples: Readonly<Partial<Record<ImportField, string>>> = {
    externalId: 'D-001',
    title: t(language, 'import.template.title'),
    description: t(language, 'import.template.description'),
    available: t(language, 'yes-no-partly.yes'),
    structured: t(language, 'yes-no-partly.partly'),
    nationalSpecification: t(language, 'yes-no-partly.no'),
    contactName: 'Anna Ek',
    contactEmail: 'anna.ek@exempelkommun.example',
  };
  return examples[field] ?? '';
}
