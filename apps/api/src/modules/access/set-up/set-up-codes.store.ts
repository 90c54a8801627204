import { In } from 'typeorm';
import type { Sql } from '../../../platform/database/sql.js';
import { SetUpCodeRow } from './set-up-code.row.js';

/** Each process shows a code of its own when it starts, and those of other processes stay valid. */
const kept = 5;

export const holdsSetUpCode = (sql: Sql, hash: Buffer): Promise<boolean> =>
  sql.manager.existsBy(SetUpCodeRow, { code_hash: hash });

export async function keepSetUpCode(sql: Sql, hash: Buffer): Promise<void> {
  await sql.manager.insert(SetUpCodeRow, { code_hash: hash });
  const old = await sql.manager.find(SetUpCodeRow, { order: { shown_at: 'DESC' }, skip: kept });
  await sql.manager.delete(SetUpCodeRow, { code_hash: In(old.map(({ code_hash }) => code_hash)) });
}

/** The installation is set up, so all codes are deleted. */
export async function forgetSetUpCodes(sql: Sql): Promise<void> {
  await sql.manager.deleteAll(SetUpCodeRow);
}
