import type { MeView } from '@stegvis/contract';
import { givesAmong, grantersOf, roleKeys, type RoleKey } from '@stegvis/workflow';

type Viewer = Pick<MeView, 'person' | 'roles' | 'permissions'>;
interface Place {
  readonly role: RoleKey;
  readonly roundId: string | null;
  readonly datasetId: string | null;
}

/** Whether the reader may give this role to others, by their own roles and never as a substitute. */
export function mayGive(me: Viewer, place: Place): boolean {
  return givesAmong(
    me.roles.filter((held) => held.onBehalfOf === null),
    place,
  );
}

/** Whether the reader may end it: people who may give a role, and its holder. */
export function mayEndRole(
  me: Viewer,
  { person, ...place }: Place & { readonly person: { readonly id: string } },
): boolean {
  return person.id === me.person.id || mayGive(me, place);
}

/** The roles that may be given to the person in that scope; `personId` absent: nobody is chosen yet. */
export function rolesToGive(me: Viewer, place: Omit<Place, 'role'>, personId: string | undefined): readonly RoleKey[] {
  if (personId === me.person.id) return me.permissions.takeRoles;
  return roleKeys.filter((role) => mayGive(me, { ...place, role }));
}

/** The roles that may give the role. */
export const giversOf = (role: RoleKey): readonly RoleKey[] => grantersOf[role];
