import type { MeView } from '@stegvis/contract';
import { givesAmong, grantersOf, roleKeys, type RoleKey } from '@stegvis/workflow';

type Viewer = Pick<MeView, 'person' | 'roles' | 'permissions'>;
interface Place {
  readonly role: RoleKey;
  readonly roundId: string | null;
  readonly datasetId: string | null;
}

/** May whoever is signed in give this role to others? By their own roles, never by those that they stand in for. */
export function mayGive(me: Viewer, place: Place): boolean {
  return givesAmong(
    me.roles.filter((held) => held.onBehalfOf === null),
    place,
  );
}

/** End it: whoever may give it, and whoever holds it. */
export function mayEndRole(
  me: Viewer,
  { person, ...place }: Place & { readonly person: { readonly id: string } },
): boolean {
  return person.id === me.person.id || mayGive(me, place);
}

/** Roles that may be given to the person there; `personId` absent: nobody is chosen yet. */
export function rolesToGive(me: Viewer, place: Omit<Place, 'role'>, personId: string | undefined): readonly RoleKey[] {
  if (personId === me.person.id) return me.permissions.takeRoles;
  return roleKeys.filter((role) => mayGive(me, { ...place, role }));
}

/** Who gives the role. */
export const giversOf = (role: RoleKey): readonly RoleKey[] => grantersOf[role];
