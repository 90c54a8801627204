import type { DemoView, MeView } from '@stegvis/contract';
import type { RoleKey } from '@stegvis/workflow';

/**
 * The role that an impersonated person is shown in: the one they are offered for, else their first in any scope, with
 * their own before a substitute's. Null when they have none.
 */
export function seenRole(personId: string, offered: DemoView['people'], held: MeView['roles']): RoleKey | null {
  return offered.find((one) => one.id === personId)?.role ?? held[0]?.role ?? null;
}
