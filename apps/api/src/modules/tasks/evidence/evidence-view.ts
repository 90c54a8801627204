import type { EvidenceVersionView, EvidenceView, RemovedEvidenceView } from '@stegvis/contract';
import { restoreEvidence, type Language, type TaskContext, type TaskState, type Uuid } from '@stegvis/workflow';
import { tFirst } from '@stegvis/wording';
import { toInstant } from '../../../platform/clock/clock.js';
import type { EvidenceRow } from '../read/task-details.query.js';

type Names = ReadonlyMap<Uuid, string>;

/** Every piece by its newest version, with the older ones. A piece keeps its place in the list through all versions. */
export function toEvidenceViews(rows: readonly EvidenceRow[], taskId: Uuid, names: Names): EvidenceView[] {
  const series = [...new Set(rows.map((row) => row.series_id))];
  return series.flatMap((id) => {
    const newestFirst = rows.filter((row) => row.series_id === id).sort((one, other) => other.version - one.version);
    const [newest, ...older] = newestFirst.map((row) => versionView(row, taskId, names));
    return newest === undefined ? [] : [{ ...newest, versions: older }];
  });
}

interface Reader {
  readonly state: TaskState;
  /** The context of the reader. */
  readonly context: TaskContext;
  readonly language: Language;
}

/** Removed pieces, each with whether the reader may restore it, by the same rule as the command. */
export function toRemovedViews(
  rows: readonly EvidenceRow[],
  taskId: Uuid,
  names: Names,
  { state, context, language }: Reader,
): RemovedEvidenceView[] {
  const removal = new Map(
    rows.flatMap((row) =>
      row.removed_at === null || row.removed_by === null
        ? []
        : [[row.id, { at: toInstant(row.removed_at), by: row.removed_by }] as const],
    ),
  );
  const views = toEvidenceViews(
    rows.filter((row) => removal.has(row.id)),
    taskId,
    names,
  ).flatMap((view): RemovedEvidenceView[] => {
    const removed = removal.get(view.id);
    if (removed === undefined) return [];
    const decision = restoreEvidence(
      state,
      { evidenceId: view.id, check: view.check ?? '', title: view.title, removed: true },
      context,
    );
    const restore = decision.ok
      ? { allowed: true }
      : {
          allowed: false,
          code: decision.code,
          reason: tFirst(language, [`evidence.restore.${decision.code}`, `refusal.${decision.code}.detail`]),
        };
    return [
      { ...view, removedBy: { id: removed.by, name: names.get(removed.by) ?? '' }, removedAt: removed.at, restore },
    ];
  });
  return views.toSorted((one, other) => other.removedAt.localeCompare(one.removedAt));
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
