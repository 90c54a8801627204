import type { EvidenceVersionView, EvidenceView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import type { EvidenceRow } from './task-details.query.js';

type Names = ReadonlyMap<Uuid, string>;

/** Every piece by its newest version, with the older ones behind it. A piece keeps its place in the list through all versions. */
export function toEvidenceViews(rows: readonly EvidenceRow[], taskId: Uuid, names: Names): EvidenceView[] {
  const series = [...new Set(rows.map((row) => row.series_id))];
  return series.flatMap((id) => {
    const newestFirst = rows.filter((row) => row.series_id === id).sort((one, other) => other.version - one.version);
    const [newest, ...older] = newestFirst.map((row) => versionView(row, taskId, names));
    return newest === undefined ? [] : [{ ...newest, versions: older }];
  });
}

function versionView(row: EvidenceRow, taskId: Uuid, names: Names): EvidenceVersionView {
  return {
    id: row.id,
    check: row.check_key === '' ? null : row.check_key,
    kind: row.kind,
    title: row.title,
    url: row.kind === 'link' ? (row.url ?? '') : `/api/v1/tasks/${taskId}/evidence/${row.id}`,
    mediaType: row.media_type,
    size: row.size,
    checksum: row.sha256,
    addedBy: { id: row.added_by, name: names.get(row.added_by) ?? '' },
    addedAt: toInstant(row.added_at),
    version: row.version,
  };
}
