import type { PersonView } from '@stegvis/contract';
import { givesAmong, grantOfStep, type RoleKey } from '@stegvis/workflow';
import type { Picked } from './bulk-results.js';

type Asking = Pick<Picked, 'stepKey' | 'roundId' | 'datasetId'>;

/** The roles that these tasks give. Somebody who may not give all of them cannot be assigned all of the tasks. */
export function rolesGivenBy(picked: readonly Asking[]): readonly RoleKey[] {
  return [...new Set(picked.flatMap(({ stepKey }) => grantOfStep[stepKey]?.role ?? []))];
}

/** Whether every task may be assigned to somebody who holds these roles in their own right. The server decides. */
export function mayBeHandedAll(picked: readonly Asking[], { roles }: Pick<PersonView, 'roles'>): boolean {
  return picked.every(({ stepKey, roundId, datasetId }) => {
    const grant = grantOfStep[stepKey];
    if (grant === undefined) return true;
    return givesAmong(roles, {
      role: grant.role,
      roundId: grant.scope === 'round' ? roundId : null,
      datasetId: grant.scope === 'dataset' ? datasetId : null,
      within: roundId,
    });
  });
}
