import { roleKeys, type RoleKey, type Uuid } from '@stegvis/workflow';
import type { RoleScope } from '../notices/notices.door.js';

/** A role in one scope, and whose it was. */
export interface Loss {
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly personId: Uuid;
}

/** The role in an intent's or a notice's detail. */
export function scopeOf(detail: Readonly<Record<string, unknown>>): RoleScope {
  const { role, assignmentId, personId } = detail;
  return {
    // Only roles are ever written here; the fallback satisfies the compiler.
    role: isRole(role) ? role : 'coordinator',
    roundId: idIn(detail['roundId']),
    datasetId: idIn(detail['datasetId']),
    ...(typeof assignmentId === 'string' ? { assignmentId } : {}),
    ...(typeof personId === 'string' ? { personId } : {}),
  };
}

/** The role in an intent's or a notice's detail, as a loss of this person. */
export function lossOf(detail: Readonly<Record<string, unknown>>, personId: Uuid): Loss {
  const { role, roundId, datasetId } = scopeOf(detail);
  return { role, roundId, datasetId, personId };
}

const idIn = (value: unknown): Uuid | null => (typeof value === 'string' ? value : null);

const isRole = (value: unknown): value is RoleKey => roleKeys.some((role) => role === value);
