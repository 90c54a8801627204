import type { Instant } from '@stegvis/workflow';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ImportColumnChoiceRow } from './import-column-choice.row.js';
import type { ByHand } from './recognise-columns.js';

/** The most kinds of lists that are remembered for an organisation; older ones are dropped. */
const most = 100;

/** The fields that somebody chose for the headings with this hash. */
export interface ChosenColumns {
  readonly mark: string;
  readonly columns: ByHand;
}

/** The columns that were matched by hand, by the hash of the file's headings. */
export async function selectColumnChoices(sql: Sql): Promise<ReadonlyMap<string, ByHand>> {
  const order = { chosen_at: 'DESC' } as const;
  const kept = await sql.manager.find(ImportColumnChoiceRow, { where: ofOrganisation(sql), order, take: most });
  return new Map(kept.map(({ mark, columns }) => [mark, new Map(Object.entries(columns))]));
}

/** Stores choices for the next file with the same headings. An empty choice deletes them. */
export async function keepColumnChoices(sql: Sql, { mark, columns }: ChosenColumns, now: Instant): Promise<void> {
  const key = { ...ofOrganisation(sql), mark };
  if (columns.size === 0) {
    await sql.manager.delete(ImportColumnChoiceRow, key);
    return;
  }
  const choice = { ...key, columns: Object.fromEntries(columns), chosen_at: now };
  await sql.manager.upsert(ImportColumnChoiceRow, choice, ['organisation_id', 'mark']);
}
