import type { MeView, RoundView } from '@stegvis/contract';
import { canManageRounds, canSteerRound, type RoleKey } from '@stegvis/workflow';

/** The roles that a person holds for a round: those of the whole organisation and those of the round itself. */
export function rolesFor(me: Pick<MeView, 'roles'>, roundId: string): readonly RoleKey[] {
  return me.roles
    .filter((held) => held.datasetId === null && (held.roundId === null || held.roundId === roundId))
    .map((held) => held.role);
}

export interface Steering {
  /** May start and archive the round. */
  readonly manage: boolean;
  /** May choose datasets and change dates. */
  readonly steer: boolean;
}

export function steeringOf(me: Pick<MeView, 'roles'>, round: Pick<RoundView, 'id'>): Steering {
  const roles = rolesFor(me, round.id);
  return { manage: canManageRounds(roles), steer: canSteerRound(roles) };
}
