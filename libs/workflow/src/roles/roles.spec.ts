import { describe, expect, test } from '@jest/globals';
import * as permissions from './permissions.js';
import { actorAt, resolveHolders, rolesAnywhere, rolesOf, substituteOf, vacancies, type Absence } from './roles.js';
import { baseGuide } from '../guide/steps.js';
import { aTask } from '../testing/a-task.js';
import { assignment, everybody } from '../testing/people.js';
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

  test('several may hold it, first named first, nobody twice', () => {
    const second = assignment('information-owner', 'second');
    expect(resolveHolders([second, wide, second], owner)).toEqual(['second', 'wide']);
  });

  test('first and last day count, the days around do not', () => {
    const march = assignment('information-owner', 'march', { from: '2026-03-01', to: '2026-03-31' });
    const on = (day: string) => resolveHolders([march], { ...owner, on: day });
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
      [],
      ['march'],
      ['march'],
      [],
    ]);
  });

  test('who has left holds nothing, and the wider holder steps in', () => {
    expect(resolveHolders([wide, ofDataset], { ...owner, inactive: new Set(['of-dataset']) })).toEqual(['wide']);
  });

  test('roles anywhere know no scope', () => {
    expect(
      rolesAnywhere('of-dataset', [ofDataset, assignment('coordinator', 'of-dataset', { to: '2026-01-31' })], place.on),
    ).toEqual(['information-owner']);
  });
});

describe('substitutes', () => {
  const absences: readonly Absence[] = [
    { personId: 'away', substituteId: 'stand-in', from: '2026-03-01', to: '2026-03-02' },
  ];
  const held = [assignment('coordinator', 'away'), assignment('legal-counsel', 'stand-in')];

  test('may on the days of the absence do what the absent may', () => {
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

describe('vacancies', () => {
  const nobody = { roundId: 'round', on: '2026-03-02' };

  test('name each role once with the open tasks that wait for it', () => {
    const tasks = [
      aTask('establish-export', { id: 'a' }),
      aTask('establish-storage', { id: 'b' }),
      aTask('follow-up', { id: 'c', state: 'done' }),
    ];
    expect(vacancies(baseGuide, tasks, [], nobody)).toEqual([
      { role: 'system-maintainer', datasetId: null, taskIds: ['a', 'b'] },
    ]);
  });

  test('tell owners dataset by dataset', () => {
    const tasks = [aTask('analyse-dataset', { id: 'a' }), aTask('analyse-dataset', { id: 'b', datasetId: 'trees' })];
    const found = vacancies(
      baseGuide,
      tasks,
      [assignment('information-owner', 'olle', { datasetId: 'trees' })],
      nobody,
    );
    expect(found).toEqual([{ role: 'information-owner', datasetId: 'parking', taskIds: ['a'] }]);
  });

  test('are none where everybody holds their role or the task was handed to a person', () => {
    expect(vacancies(baseGuide, [aTask('follow-up')], everybody, nobody)).toEqual([]);
    expect(vacancies(baseGuide, [aTask('follow-up', { assignedPerson: 'kim' })], [], nobody)).toEqual([]);
    expect(vacancies(baseGuide, [aTask('follow-up', { assignedRole: 'archivist' })], everybody, nobody)).toHaveLength(
      1,
    );
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
    expect(allowed(permissions.canReadAll)).toEqual(['coordinator', 'management', 'administrator']);
    expect(allowed(permissions.canManageSettings)).toEqual(['administrator']);
  });

  test('the overview is the home of who leads the work, and of who stands in for the leader', () => {
    const held = (onBehalfOf: object | null) =>
      allowed((roles) => permissions.hasOverview(roles.map((role) => ({ role, onBehalfOf }))));
    expect(held(null)).toEqual(['coordinator', 'project-leader', 'management', 'administrator']);
    expect(held({ name: 'Anna Ek' })).toEqual(['project-leader', 'management']);
  });

  test('everybody of the organisation sees its work, but not the audit trail and the mails of others', () => {
    const sees = (roles: readonly RoleKey[]) =>
      (['rounds', 'tasks', 'datasets', 'people', 'guide', 'audit-trail', 'mailbox'] as const).filter((subject) =>
        permissions.canSee(roles, subject),
      );
    expect(sees([])).toEqual(['rounds', 'tasks', 'datasets', 'people', 'guide']);
    expect(sees(['management'])).toEqual(['rounds', 'tasks', 'datasets', 'people', 'guide', 'audit-trail']);
    expect(sees(['administrator'])).toHaveLength(7);
  });
});
