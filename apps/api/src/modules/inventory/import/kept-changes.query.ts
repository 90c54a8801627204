import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface ChangeToKeep {
  readonly id: Uuid;
  /** The changed fields before and after; null for a dataset that the import created. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Stores the version that the import leaves, so it runs after the datasets were written. */
const keep = `
  INSERT INTO dataset_import_changes (organisation_id, import_id, dataset_id, version, before, after)
  SELECT $1, $2, d.id, d.version, r.before, r.after FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, before jsonb, after jsonb)
  JOIN datasets d ON d.organisation_id = $1 AND d.id = r.id`;

export function keepChanges(sql: Sql, importId: Uuid, changes: readonly ChangeToKeep[]): void {
  sql.send(keep, [sql.organisationId, importId, JSON.stringify(changes)]);
}

/** Deletes changes that can no longer be undone. */
export async function purgeKeptChanges(sql: Sql, now: Instant): Promise<void> {
  await sql.execute(
    'DELETE FROM dataset_import_changes k USING dataset_imports i WHERE k.organisation_id = $1 AND i.organisation_id = $1 AND i.id = k.import_id AND i.undo_until <= $2',
    [sql.organisationId, now],
  );
  await sql.execute('UPDATE dataset_imports SET undo_until = NULL WHERE organisation_id = $1 AND undo_until <= $2', [
    sql.organisationId,
    now,
  ]);
}
