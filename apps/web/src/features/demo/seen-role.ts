import type { DemoView, MeView } from '@stegvis/contract';
import type { RoleKey } from '@stegvis/workflow';

/** The role that somebody is seen in: the one they were offered for, else their first anywhere, own before stood in for. Null where they have none. */
export function seenRole(personId: string, offered: DemoView['people'], held: MeView['roles']): RoleKey | null {
  return offered.find((one) => one.id === personId)?.role ?? held[0]?.role ?? null;
}
