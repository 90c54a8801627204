import type { DatasetView } from '@stegvis/contract';
import type { DatasetRow } from './dataset.row.js';

/** What other rooms know about a dataset. */
export interface DatasetSurroundings {
  readonly owner: DatasetView['owner'];
  readonly rounds: DatasetView['rounds'];
}

export function toDatasetView(row: DatasetRow, { owner, rounds }: DatasetSurroundings): DatasetView {
  return {
    id: row.id,
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
    owner,
    archived: row.archived_at !== null,
    rounds,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
