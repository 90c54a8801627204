import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { ByHand, ImportField } from './recognise-columns.js';

/** So many kinds of lists an organisation brings at most; of more, the latest are remembered. */
const most = 100;

/** What somebody has said for the headings that have this mark. */
export interface ChosenColumns {
  readonly mark: string;
  readonly columns: ByHand;
}

interface Kept {
  readonly mark: string;
  readonly columns: Readonly<Record<string, ImportField | null>>;
}

/** What columns people have said are, by the mark of the file's headings. */
export async function selectColumnChoices(sql: Sql): Promise<ReadonlyMap<string, ByHand>> {
  const kept = await sql.query<Kept>(
    'SELECT mark, columns FROM import_column_choices WHERE organisation_id = $1 ORDER BY chosen_at DESC LIMIT $2',
    [sql.organisationId, most],
  );
  return new Map(kept.map(({ mark, columns }) => [mark, new Map(Object.entries(columns))]));
}

/** For the next file with the same headings. Nothing chosen: as the headings say. */
export async function keepColumnChoices(sql: Sql, { mark, columns }: ChosenColumns, now: Instant): Promise<void> {
  if (columns.size === 0) {
    await sql.execute('DELETE FROM import_column_choices WHERE organisation_id = $1 AND mark = $2', [
      sql.organisationId,
      mark,
    ]);
    return;
  }
  await sql.execute(
    `INSERT INTO import_column_choices (organisation_id, mark, columns, chosen_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, mark) DO UPDATE SET columns = excluded.columns, chosen_at = excluded.chosen_at`,
    [sql.organisationId, mark, JSON.stringify(Object.fromEntries(columns)), now],
  );
}
