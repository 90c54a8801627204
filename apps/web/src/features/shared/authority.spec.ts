import { describe, expect, test } from '@jest/globals';
import type { RoleKey } from '@stegvis/workflow';
import { mayEndRole, rolesToGive } from './authority.js';

const me = (
  role: RoleKey,
  given: { readonly roundId?: string; readonly standingIn?: boolean; readonly takeRoles?: RoleKey[] } = {},
) => ({
  person: { id: 'me', name: 'Me', email: 'me@example.org', language: 'sv' as const },
  roles: [
    {
      role,
      roundId: given.roundId ?? null,
      datasetId: null,
      onBehalfOf: given.standingIn === true ? { id: 'other', name: 'Other' } : null,
    },
  ],
  permissions: {
    managePeople: true,
    manageInventory: false,
    manageRounds: false,
    manageOrganisation: false,
    readAudit: false,
    readMailbox: false,
    takeRoles: given.takeRoles ?? [],
  },
});
const wide = { roundId: null, datasetId: null };

describe('the roles that a page offers to give', () => {
  test('are those that the rule lets the reader give, and none for oneself unless nobody else could', () => {
    expect(rolesToGive(me('coordinator'), wide, 'somebody')).not.toContain('management');
    expect(rolesToGive(me('coordinator'), wide, undefined)).toHaveLength(8);
    expect(rolesToGive(me('administrator'), wide, 'somebody')).toHaveLength(10);
    expect(rolesToGive(me('administrator'), wide, 'me')).toEqual([]);
    expect(rolesToGive(me('administrator', { takeRoles: ['coordinator'] }), wide, 'me')).toEqual(['coordinator']);
    expect(rolesToGive(me('administrator', { standingIn: true }), wide, 'somebody')).toEqual([]);
    expect(rolesToGive(me('coordinator', { roundId: 'round' }), wide, 'somebody')).toEqual([]);
    expect(
      rolesToGive(me('coordinator', { roundId: 'round' }), { roundId: 'round', datasetId: null }, 'somebody'),
    ).toHaveLength(8);
  });

  test('and to end are those, and one’s own', () => {
    expect(mayEndRole(me('coordinator'), { ...wide, role: 'management', person: { id: 'somebody' } })).toBe(false);
    expect(mayEndRole(me('coordinator'), { ...wide, role: 'archivist', person: { id: 'somebody' } })).toBe(true);
    expect(mayEndRole(me('archivist'), { ...wide, role: 'archivist', person: { id: 'me' } })).toBe(true);
  });
});
