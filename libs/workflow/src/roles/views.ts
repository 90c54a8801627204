import { canManageRounds } from './permissions.js';
import type { RoleKey, Uuid } from '../vocabulary.js';

/** A list as somebody named it; shared ones are everybody's to choose. */
export interface ViewFacts {
  readonly by: Uuid;
  readonly shared: boolean;
}

export function canSeeView(view: ViewFacts, personId: Uuid): boolean {
  return view.shared || view.by === personId;
}

/** What everybody finds in their menu is a matter of those who lead the work. */
export function canShareViews(roles: readonly RoleKey[]): boolean {
  return canManageRounds(roles);
}

/** Its author changes a private view; those who lead the work change a shared one, since it is everybody's. */
export function canChangeView(view: ViewFacts, personId: Uuid, roles: readonly RoleKey[]): boolean {
  return view.shared ? canShareViews(roles) : view.by === personId;
}
