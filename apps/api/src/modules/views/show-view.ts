import type { SavedView } from '@stegvis/contract';
import { canChangeView, type RoleKey, type Uuid } from '@stegvis/workflow';
import { isDuplicate } from '../../platform/database/errors.js';
import { ProblemError } from '../../platform/http/problem.js';
import type { ViewRow } from './views.store.js';

export interface Reader {
  readonly personId: Uuid;
  readonly roles: readonly RoleKey[];
}

export function showView(row: ViewRow, { personId, roles }: Reader): SavedView {
  const { id, name, page, query, shared, version } = row;
  const facts = factsOf(row);
  return {
    id,
    name,
    page,
    query,
    shared,
    version,
    by: { id: row.by_person_id, name: row.by_name },
    mine: facts.by === personId,
    mayChange: canChangeView(facts, personId, roles),
  };
}

export const factsOf = (row: ViewRow) => ({ by: row.by_person_id, shared: row.shared });

/** A person cannot have two views of one page with the same name. */
export function duplicateName(error: unknown): unknown {
  if (!isDuplicate(error, 'saved_views_name_key')) return error;
  return new ProblemError('duplicate', { errors: [{ path: 'name', code: 'already-used' }] });
}
