import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { z } from 'zod';
import { foldText, type datasetInput } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

/** The facts of a dataset, as the API sends and receives them. */
export type DatasetFacts = z.output<typeof datasetInput>;
export type DatasetField = keyof DatasetFacts;
type YesNoPartly = 'yes' | 'no' | 'partly';

@Entity({ name: 'datasets' })
export class DatasetRow {
  /** Never selected, since the transaction knows it. */
  @PrimaryColumn({ type: 'uuid' }) readonly organisation_id?: Uuid;
  @PrimaryColumn({ type: 'uuid' }) readonly id: Uuid = '';
  @Column({ type: 'text' }) readonly title: string = '';
  @Column({ type: 'text', nullable: true }) readonly description: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly unit: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly source_system: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly external_id: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly available: YesNoPartly | null = null;
  @Column({ type: 'text', nullable: true }) readonly structured: YesNoPartly | null = null;
  @Column({ type: 'text', nullable: true }) readonly published_by_others: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly national_specification: YesNoPartly | null = null;
  @Column({ type: 'text', nullable: true }) readonly high_value_category: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly contents: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly estimated_size: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly contact_name: string | null = null;
  @Column({ type: 'text', nullable: true }) readonly contact_email: string | null = null;
  /** The text that searches use; never selected. */
  @Column({ type: 'text' }) readonly search_text?: string;
  @Column({ ...instant, nullable: true }) readonly archived_at: Instant | null = null;
  @Column(instant) readonly created_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) readonly created_by?: Uuid | null;
  @Column(instant) readonly updated_at: Instant = '';
  @Column({ type: 'integer' }) readonly version: number = 1;
}

/** The column of each fact, in one place. */
export const columnOf = {
  title: 'title',
  description: 'description',
  unit: 'unit',
  sourceSystem: 'source_system',
  externalId: 'external_id',
  available: 'available',
  structured: 'structured',
  publishedByOthers: 'published_by_others',
  nationalSpecification: 'national_specification',
  highValueCategory: 'high_value_category',
  contents: 'contents',
  estimatedSize: 'estimated_size',
  contactName: 'contact_name',
  contactEmail: 'contact_email',
} as const satisfies Readonly<Record<DatasetField, keyof DatasetRow>>;

export const datasetFields = Object.keys(columnOf).filter((name): name is DatasetField => name in columnOf);

/** The columns of a list. */
export const datasetColumns = [
  'id',
  ...Object.values(columnOf),
  'archived_at',
  'created_at',
  'updated_at',
  'version',
].join(', ');

/** Only the facts of the row. */
export function factsOf(row: DatasetRow): DatasetFacts {
  return {
    title: row.title,
    description: row.description,
    unit: row.unit,
    sourceSystem: row.source_system,
    externalId: row.external_id,
    available: row.available,
    structured: row.structured,
    publishedByOthers: row.published_by_others,
    nationalSpecification: row.national_specification,
    highValueCategory: row.high_value_category,
    contents: row.contents,
    estimatedSize: row.estimated_size,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
  };
}

/** The columns of all facts; those that are not said are empty. */
export const columnsOf = (facts: DatasetFacts): Partial<DatasetRow> =>
  Object.fromEntries(datasetFields.map((field) => [columnOf[field], facts[field] ?? null]));

type Searchable = Partial<
  Readonly<Record<'title' | 'description' | 'unit' | 'sourceSystem' | 'externalId', string | null | undefined>>
>;

/** The text that searches use. */
export const searchTextOf = ({ title, description, unit, sourceSystem, externalId }: Searchable): string =>
  foldText([title, description, unit, sourceSystem, externalId].filter((text) => text != null).join('\n'));
