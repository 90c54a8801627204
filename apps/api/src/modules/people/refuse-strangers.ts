import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { activeAmong } from './names.query.js';

/**
 * Requires that all named people belong to this organisation and have not left. @throws ProblemError 422 with the
 * fields that name others
 */
export async function refuseStrangers(
  sql: Sql,
  named: readonly { readonly path: string; readonly id: string }[],
): Promise<void> {
  if (named.length === 0) return;
  const known = await activeAmong(
    sql,
    named.map((one) => one.id),
  );
  const unknown = new Set(named.filter((one) => !known.has(one.id)).map((one) => one.path));
  if (unknown.size > 0) {
    throw new ProblemError('unknown-reference', {
      errors: [...unknown].map((path) => ({ path, code: 'no-such-person' })),
    });
  }
}
