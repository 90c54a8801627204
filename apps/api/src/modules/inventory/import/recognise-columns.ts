import { importField, type ImportField } from '@stegvis/contract';

export type { ImportField };
export const importFields = importField.options;

/**
 * Headings that municipalities use, Swedish and English, the plainest first: when two columns of a file could be the
 * same field, the one that is earlier here is used, wherever it is in the file. The first one is used in the template.
 */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  externalId: [
    'Id',
    'Id i inventeringen',
    'Id in the inventory',
    'Datamängds-id',
    'Dataset id',
    'External id',
    'Identifierare',
    'Identifier',
    'Identitet',
    'Reference',
    'Löpnummer',
    'Löpnr',
    'Nr',
    'Nummer',
  ],
  title: [
    'Titel',
    'Title',
    'Datamängd',
    'Dataset',
    'Datamängdens namn',
    'Namn på datamängd',
    'Namn på datamängden',
    'Dataset name',
    'Rubrik',
    'Benämning',
    'Namn',
    'Name',
  ],
  description: ['Beskrivning', 'Description', 'Kort beskrivning', 'Summary', 'Abstract'],
  unit: [
    'Förvaltning',
    'Unit',
    'Förvaltning/bolag',
    'Organisationsenhet',
    'Department',
    'Business unit',
    'Ansvarig förvaltning',
    'Ansvarig enhet',
    'Ansvarig nämnd',
    'Enhet',
    'Avdelning',
    'Nämnd',
    'Office',
    'Verksamhet',
  ],
  sourceSystem: [
    'Källsystem',
    'Source system',
    'Verksamhetssystem',
    'Systemnamn',
    'System',
    'Application',
    'Källa',
    'Source',
  ],
  available: ['Tillgänglig', 'Available', 'Finns tillgänglig', 'Tillgänglighet', 'Åtkomlig', 'Accessible'],
  structured: ['Strukturerad', 'Structured', 'Strukturerat', 'Strukturerad data', 'Maskinläsbar', 'Machine readable'],
  publishedByOthers: [
    'Publicerad av andra',
    'Published by others',
    'Redan publicerad av andra',
    'Already published by others',
    'Publicerad hos andra',
    'Andra som publicerar',
    'Others publishing',
  ],
  nationalSpecification: [
    'Nationell specifikation',
    'National specification',
    'Nationell dataspecifikation',
    'Specifikation',
    'Specification',
  ],
  highValueCategory: [
    'Värdefull datamängd (HVD)',
    'High-value dataset (HVD)',
    'High value dataset (HVD)',
    'Värdefull datamängd',
    'High-value dataset',
    'HVD-kategori',
    'HVD category',
    'High-value category',
    'HVD',
    'Särskilt värdefull datamängd',
  ],
  contents: ['Innehåll', 'Contents', 'Innehåller', 'Contains', 'Content', 'Uppgifter som ingår'],
  estimatedSize: [
    'Uppskattad storlek',
    'Estimated size',
    'Storlek',
    'Size',
    'Antal poster',
    'Number of records',
    'Omfattning',
  ],
  contactName: [
    'Kontaktperson',
    'Contact person',
    'Contact name',
    'Kontaktens namn',
    'Kontakt namn',
    'Kontakt',
    'Contact',
    'Informationsägare',
    'Information owner',
    'Ansvarig',
    'Ägare',
    'Owner',
  ],
  contactEmail: [
    'E-post',
    'Email',
    'E-mail',
    'E-postadress',
    'Email address',
    'Epost',
    'Kontaktens e-post',
    'Kontakt e-post',
    'Contact email',
    'Kontaktpersonens e-post',
    'E-post till kontakt',
    'E-post till kontaktperson',
    'Mejl',
    'Mejladress',
    'Mail',
  ],
};

interface Known {
  readonly field: ImportField;
  /** The plainest heading of a field has rank 0. */
  readonly rank: number;
}
const knownHeadings: ReadonlyMap<string, Known> = new Map(
  importFields
    .flatMap((field) => headings[field].map((heading, rank) => [headingKey(heading), { field, rank }] as const))
    .reverse(),
);

/**
 * What decided the field of a column: its heading, a choice for this file, or a choice for an earlier file with the
 * same headings.
 */
export type MatchedBy = 'heading' | 'chosen' | 'remembered';

export interface Column {
  readonly index: number;
  /** The heading in the file. */
  readonly heading: string;
  /** Null: not read. */
  readonly field: ImportField | null;
  readonly by: MatchedBy;
}

/** The fields that somebody chose, by `headingKey`; null: not read. */
export type ByHand = ReadonlyMap<string, ImportField | null>;

/** In our own exports "Id" is the product's id; the organisation's id is in one of these columns. */
const ownIds = new Set(['Id i inventeringen', 'Id in the inventory'].map(headingKey));
/** Exports also have the holder of the role beside the contact; an import gives no roles. */
const notRead = new Set(['Id', 'Informationsägare', 'Information owner'].map(headingKey));

interface Guess extends Known {
  readonly index: number;
  /** 0: the whole heading is known; 1: without its hint; 2: a part of it. */
  readonly doubt: number;
}

/**
 * The columns that have a heading, in the file's order. Choices by hand come before headings; a heading that is known
 * as a whole before one that is known in part. A second column for the same field is not read.
 */
export function recogniseColumns(
  heading: readonly string[],
  byHand: ByHand = new Map(),
  by: MatchedBy = 'chosen',
): readonly Column[] {
  const keys = heading.map(headingKey);
  const fields = new Map<number, ImportField | null>();
  const taken = new Set<ImportField>();
  const said = new Set<string>();
  keys.forEach((key, index) => {
    const field = byHand.get(key);
    if (field === undefined || said.has(key) || (field !== null && taken.has(field))) return;
    said.add(key);
    fields.set(index, field);
    if (field !== null) taken.add(field);
  });
  const handed = new Set(fields.keys());
  const exported = keys.some((key) => ownIds.has(key));
  const guesses = heading.flatMap((text, index) =>
    fields.has(index) || (exported && notRead.has(keys[index] ?? '')) ? [] : guessesOf(text, index),
  );
  for (const { index, field } of guesses.toSorted(
    (a, b) => a.doubt - b.doubt || a.rank - b.rank || a.index - b.index,
  )) {
    if (fields.has(index) || taken.has(field)) continue;
    fields.set(index, field);
    taken.add(field);
  }
  return heading.flatMap((text, index): Column[] =>
    text === ''
      ? []
      : [{ index, heading: text, field: fields.get(index) ?? null, by: handed.has(index) ? by : 'heading' }],
  );
}

/**
 * What a heading may mean: as a whole, without a part in brackets (`Tillgänglig? (ja/nej)`), and by its first and last
 * part.
 */
function guessesOf(text: string, index: number): readonly Guess[] {
  const parts = text
    .split(/[\n:?,;–—]|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const readings = [
    [text],
    [text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')],
    parts.length > 1 ? [parts[0] ?? '', parts.at(-1) ?? ''] : [],
  ];
  return readings.flatMap((ways, doubt) =>
    ways.flatMap((way) => {
      const known = knownHeadings.get(headingKey(way));
      return known === undefined ? [] : [{ ...known, index, doubt }];
    }),
  );
}

/** The headings of the template: the first ones, which are recognised by definition. */
export const templateHeading = (field: ImportField): string => headings[field][0] ?? field;

/** Whether a column counts its rows (1, 2, 3) rather than identifying them: its numbers move when a row is inserted. */
const running = new Set(['Nr', 'Nummer', 'Löpnummer', 'Löpnr', 'No', 'Number'].map(headingKey));
export const countsRows = ({ heading, by }: Column): boolean => by === 'heading' && running.has(headingKey(heading));

/** Letters and digits only, so that case, spaces, hyphens, brackets and question marks make no difference. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
