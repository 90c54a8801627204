import { roleKeys, type RoleKey, type Uuid } from '@stegvis/workflow';
import type { RoleScope } from '../notices/notices.door.js';

/** A role at one place, and whose it was. */
export interface Loss {
  readonly role: RoleKey;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly personId: Uuid;
}

/** The role that an intent or a notice was written with. */
export function scopeOf(detail: Readonly<Record<string, unknown>>): RoleScope {
  const { role, assignmentId, personId } = detail;
  return {
    // What is written as a role was one: the door takes nothing else.
    role: isRole(role) ? role : 'coordinator',
    roundId: idIn(detail['roundId']),
    datasetId: idIn(detail['datasetId']),
    ...(typeof assignmentId === 'string' ? { assignmentId } : {}),
    ...(typeof personId === 'string' ? { personId } : {}),
  };
}

/** The same as somebody's loss. */
export function lossOf(detail: Readonly<Record<string, unknown>>, personId: Uuid): Loss {
  const { role, roundId, datasetId } = scopeOf(detail);
  return { role, roundId, datasetId, personId };
}

const idIn = (value: unknown): Uuid | null => (typeof value === 'string' ? value : null);

const isRole = (value: unknown): value is RoleKey => roleKeys.some((role) => role === value);
