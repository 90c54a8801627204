/** What a column of an inventory can be read as. `hvd-flag` and the like do not exist: every field is one of the dataset's facts. */
export const importFields = [
  'externalId',
  'title',
  'description',
  'unit',
  'sourceSystem',
  'available',
  'structured',
  'publishedByOthers',
  'nationalSpecification',
  'highValueCategory',
  'contents',
  'estimatedSize',
  'contactName',
  'contactEmail',
] as const;
export type ImportField = (typeof importFields)[number];

/** Headings that municipalities use, Swedish and English; the first one of each language stands in the template. */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  externalId: ['Id', 'Id i inventeringen', 'Id in the inventory', 'Identifierare', 'Identitet', 'Datamängds-id', 'Löpnummer', 'Nr', 'Nummer', 'External id', 'Identifier', 'Dataset id', 'Reference'],
  title: ['Titel', 'Namn', 'Datamängd', 'Datamängdens namn', 'Benämning', 'Rubrik', 'Title', 'Name', 'Dataset', 'Dataset name'],
  description: ['Beskrivning', 'Kort beskrivning', 'Description', 'Summary', 'Abstract'],
  unit: ['Förvaltning', 'Enhet', 'Avdelning', 'Verksamhet', 'Nämnd', 'Organisationsenhet', 'Förvaltning/bolag', 'Unit', 'Department', 'Office', 'Business unit'],
  sourceSystem: ['Källsystem', 'System', 'Verksamhetssystem', 'Systemnamn', 'Källa', 'Source system', 'Source', 'Application'],
  available: ['Tillgänglig', 'Tillgänglighet', 'Finns tillgänglig', 'Åtkomlig', 'Available', 'Accessible'],
  structured: ['Strukturerad', 'Strukturerat', 'Strukturerad data', 'Structured', 'Machine readable', 'Maskinläsbar'],
  publishedByOthers: ['Publicerad av andra', 'Redan publicerad av andra', 'Publicerad hos andra', 'Andra som publicerar', 'Published by others', 'Already published by others', 'Others publishing'],
  nationalSpecification: ['Nationell specifikation', 'Specifikation', 'Nationell dataspecifikation', 'National specification', 'Specification'],
  highValueCategory: ['Värdefull datamängd (HVD)', 'Värdefull datamängd', 'HVD', 'HVD-kategori', 'Särskilt värdefull datamängd', 'High-value category', 'High-value dataset', 'High value dataset (HVD)', 'HVD category'],
  contents: ['Innehåll', 'Innehåller', 'Uppgifter som ingår', 'Contents', 'Contains', 'Content'],
  estimatedSize: ['Uppskattad storlek', 'Storlek', 'Omfattning', 'Antal poster', 'Estimated size', 'Size', 'Number of records'],
  contactName: ['Kontaktperson', 'Kontakt', 'Informationsägare', 'Ägare', 'Ansvarig', 'Contact person', 'Contact', 'Information owner', 'Contact name', 'Owner'],
  contactEmail: ['E-post', 'Epost', 'E-postadress', 'Mejl', 'Mail', 'Kontakt e-post', 'Kontaktens e-post', 'Email', 'E-mail', 'Email address', 'Contact email'],
};

const fieldByHeading: ReadonlyMap<string, ImportField> = new Map(importFields.flatMap((field) => headings[field].map((heading) => [normal(heading), field] as const)));

export interface Column {
  readonly index: number;
  /** As it stands in the file. */
  readonly heading: string;
  /** Null: not recognised, or a second column of the same kind; ignored. */
  readonly field: ImportField | null;
}

/** In our own exports "Id" is the product's id; the organisation's stands beside it under one of these. */
const ownIds = new Set(['Id i inventeringen', 'Id in the inventory'].map(normal));
/** There, who holds the role stands beside the contact too; an import gives no roles. */
const notRead = new Set(['Id', 'Informationsägare', 'Information owner'].map(normal));

/** The columns that have a heading, in the file's order. */
export function recogniseColumns(heading: readonly string[]): readonly Column[] {
  const exported = heading.some((text) => ownIds.has(normal(text)));
  const taken = new Set<ImportField>();
  return heading.flatMap((text, index): Column[] => {
    if (text === '') return [];
    const field = exported && notRead.has(normal(text)) ? undefined : fieldByHeading.get(normal(text));
    if (field === undefined || taken.has(field)) return [{ index, heading: text, field: null }];
    taken.add(field);
    return [{ index, heading: text, field }];
  });
}

/** The headings of the template: the first Swedish ones, which the reader knows by definition. */
export const templateHeading = (field: ImportField): string => headings[field][0] ?? field;

/** Letters and digits only, so that case, spaces, hyphens, brackets and question marks make no difference. */
function normal(heading: string): string {
  return heading.normalize('NFC').toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]/gu, '');
}
