import { canManageRounds } from './permissions.js';
import type { RoleKey, Uuid } from '../vocabulary.js';

/** A saved view of a list; everybody can choose a shared one. */
export interface ViewFacts {
  readonly by: Uuid;
  readonly shared: boolean;
}

export function canSeeView(view: ViewFacts, personId: Uuid): boolean {
  return view.shared || view.by === personId;
}

/** Only people who lead the work may share a view, since it appears in everybody's menu. */
export function canShareViews(roles: readonly RoleKey[]): boolean {
  return canManageRounds(roles);
}

/** A private view is changed by its author, a shared one by people who lead the work, since everybody uses it. */
export function canChangeView(view: ViewFacts, personId: Uuid, roles: readonly RoleKey[]): boolean {
  return view.shared ? canShareViews(roles) : view.by === personId;
}
