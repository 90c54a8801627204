import type { Instant } from '@stegvis/workflow';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ImportColumnChoiceRow } from './import-column-choice.row.js';
import type { ByHand } from './recognise-columns.js';

/** So many kinds of lists an organisation brings at most; of more, the latest are remembered. */
const most = 100;

/** What somebody has said for the headings that have this mark. */
export interface ChosenColumns {
  readonly mark: string;
  readonly columns: ByHand;
}

/** What columns people have said are, by the mark of the file's headings. */
export async function selectColumnChoices(sql: Sql): Promise<ReadonlyMap<string, ByHand>> {
  const order = { chosen_at: 'DESC' } as const;
  const kept = await sql.manager.find(ImportColumnChoiceRow, { where: ofOrganisation(sql), order, take: most });
  return new Map(kept.map(({ mark, columns }) => [mark, new Map(Object.entries(columns))]));
}

/** For the next file with the same headings. Nothing chosen: as the headings say. */
export async function keepColumnChoices(sql: Sql, { mark, columns }: ChosenColumns, now: Instant): Promise<void> {
  const key = { ...ofOrganisation(sql), mark };
  if (columns.size === 0) {
    await sql.manager.delete(ImportColumnChoiceRow, key);
    return;
  }
  const choice = { ...key, columns: Object.fromEntries(columns), chosen_at: now };
  await sql.manager.upsert(ImportColumnChoiceRow, choice, ['organisation_id', 'mark']);
}
