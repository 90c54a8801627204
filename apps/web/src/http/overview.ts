import type { MeView } from '@stegvis/contract';

/** Whose home is the overview of the whole work; everyone else begins with their own tasks. */
export function hasOverview(me: Pick<MeView, 'permissions' | 'roles'>): boolean {
  return (
    me.permissions.manageRounds ||
    me.permissions.readAudit ||
    me.roles.some((held) => held.role === 'project-leader' || held.role === 'management')
  );
}
