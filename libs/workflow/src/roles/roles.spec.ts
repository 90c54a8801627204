import { describe, expect, test } from '@jest/globals';
import * as permissions from './permissions.js';
import type { Absence } from './directory.types.js';
import { actorAt, resolveHolders, rolesOf, substituteOf } from './roles.js';
import { assignment } from '../testing/people.js';
import type { RoleKey } from '../vocabulary.js';

const place = { roundId: 'round', datasetId: 'parking', on: '2026-03-02' };
const owner = { ...place, role: 'information-owner' as const };

describe('who holds a role', () => {
  const wide = assignment('information-owner', 'wide');
  const ofRound = assignment('information-owner', 'of-round', { roundId: 'round' });
  const ofDataset = assignment('information-owner', 'of-dataset', { datasetId: 'parking' });

  test('the narrowest scope wins: dataset, round, organisation', () => {
    expect(resolveHolders([wide], owner)).toEqual(['wide']);
    expect(resolveHolders([wide, ofRound], owner)).toEqual(['of-round']);
    expect(resolveHolders([wide, ofRound, ofDataset], owner)).toEqual(['of-dataset']);
    expect(resolveHolders([wide, ofRound, ofDataset], { ...owner, roundId: 'other', datasetId: 'trees' })).toEqual([
      'wide',
    ]);
    expect(rolesOf('wide', [wide, ofDataset], place)).toEqual([]);
    expect(rolesOf('wide', [wide, ofDataset], { ...place, datasetId: null })).toEqual(['information-owner']);
  });

  test('several people may hold it, in the order of assignment, nobody twice', () => {
    const second = assignment('information-owner', 'second');
    expect(resolveHolders([second, wide, second], owner)).toEqual(['second', 'wide']);
  });

  test('the first and last day count, the days around do not', () => {
    const march = assignment('information-owner', 'march', { from: '2026-03-01', to: '2026-03-31' });
    const on = (day: string) => resolveHolders([march], { ...owner, on: day });
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
      [],
      ['march'],
      ['march'],
      [],
    ]);
  });

  test('people who have left hold nothing, and the holder of the wider scope takes their place', () => {
    expect(resolveHolders([wide, ofDataset], { ...owner, inactive: new Set(['of-dataset']) })).toEqual(['wide']);
  });
});

describe('substitutes', () => {
  const absences: readonly Absence[] = [
    { personId: 'away', substituteId: 'stand-in', from: '2026-03-01', to: '2026-03-02' },
  ];
  const held = [assignment('coordinator', 'away'), assignment('legal-counsel', 'stand-in')];

  test('may on the days of the absence do what the absent person may', () => {
    expect(actorAt('stand-in', held, absences, place)).toEqual({
      personId: 'stand-in',
      roles: ['legal-counsel'],
      substituteFor: [{ personId: 'away', roles: ['coordinator'] }],
    });
    expect(actorAt('stand-in', held, absences, { ...place, on: '2026-03-03' }).substituteFor).toEqual([]);
    expect([substituteOf('away', absences, '2026-03-02'), substituteOf('away', absences, '2026-03-03')]).toEqual([
      'stand-in',
      null,
    ]);
  });
});

describe('permissions', () => {
  const allowed = (may: (roles: readonly RoleKey[]) => boolean) =>
    (
      ['coordinator', 'project-leader', 'information-owner', 'management', 'administrator', 'legal-counsel'] as const
    ).filter((role) => may([role]));

  test('follow from the roles', () => {
    expect(allowed(permissions.canManagePeople)).toEqual(['coordinator', 'management', 'administrator']);
    expect(allowed(permissions.canManageOrganisation)).toEqual(['coordinator', 'administrator']);
    expect(allowed(permissions.canManageInventory)).toEqual(['coordinator', 'administrator']);
    expect(allowed(permissions.canManageRounds)).toEqual(['coordinator', 'administrator']);
    expect(allowed(permissions.canSteerRound)).toEqual(['coordinator', 'project-leader', 'administrator']);
    expect(allowed(permissions.canEditDataset)).toEqual(['coordinator', 'information-owner', 'administrator']);
    expect(allowed(permissions.canTailorGuide)).toEqual(['coordinator', 'administrator']);
    expect(allowed(permissions.canDropReviews)).toEqual(['administrator']);
    expect(allowed(permissions.canReadAuditTrail)).toEqual(['coordinator', 'management', 'administrator']);
    expect(allowed(permissions.canReadMailbox)).toEqual(['administrator']);
    expect(allowed(permissions.canManageSettings)).toEqual(['administrator']);
  });

  test("the overview is the home page of those who lead the work, and of the leader's substitutes", () => {
    const held = (onBehalfOf: object | null) =>
      allowed((roles) => permissions.hasOverview(roles.map((role) => ({ role, onBehalfOf }))));
    expect(held(null)).toEqual(['coordinator', 'project-leader', 'management', 'administrator']);
    expect(held({ name: 'Anna Ek' })).toEqual(['project-leader', 'management']);
  });
});
