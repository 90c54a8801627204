import { describe, expect, test } from '@jest/globals';
import {
  givesAmong,
  grantersOf,
  mayChangeAddress,
  mayDepart,
  mayEnd,
  mayEndSessions,
  mayGrant,
  mayManage,
  mayPassOn,
  mayReturn,
  maySetAbsence,
  powersOf,
  type Verdict,
} from './authority.js';
import type { Absence, Directory } from './directory.types.js';
import { assignment, everybody, outsider, people } from '../testing/people.js';
import { roleKeys, type RoleKey, type Uuid } from '../vocabulary.js';

const today = '2026-03-02';
const wide = { roundId: null, datasetId: null };
const directory = (given: Partial<Directory> = {}): Directory => ({
  today,
  assignments: everybody,
  absences: [],
  ...given,
});
const away = (personId: Uuid, substituteId: Uuid, given: Partial<Absence> = {}): Absence => ({
  personId,
  substituteId,
  from: today,
  to: '2026-03-20',
  ...given,
});
const give = (role: RoleKey, personId: Uuid = outsider) => ({ role, personId, ...wide });
const said = (verdict: Verdict) => (verdict.ok ? 'ok' : `${verdict.code} ${String(verdict.role)}`);
const joinedBy = (...more: Directory['assignments']) => directory({ assignments: [...everybody, ...more] });

describe('who gives a role', () => {
  test('is decided by one table, and by nothing else', () => {
    const givers = (role: RoleKey) => roleKeys.filter((one) => mayGrant(directory(), people[one], give(role)).ok);
    expect(givers('administrator')).toEqual(['administrator']);
    expect(givers('management')).toEqual(['management', 'administrator']);
    for (const role of roleKeys.filter((one) => one !== 'administrator' && one !== 'management')) {
      expect(givers(role)).toEqual(['coordinator', 'management', 'administrator']);
    }
    expect(roleKeys.filter((role) => grantersOf[role].includes('project-leader'))).toEqual([]);
  });

  test('is named in the refusal, together with the role', () => {
    expect(mayGrant(directory(), people.coordinator, give('management'))).toEqual({
      ok: false,
      code: 'not-granter',
      role: 'management',
      by: ['administrator', 'management'],
    });
  });

  test('is whoever holds the granting role today in their own right: not tomorrow, not yesterday, not as a substitute, not after leaving', () => {
    const of = (from: string | null, to: string | null) =>
      joinedBy(assignment('administrator', outsider, { from, to }));
    const saidOf = (one: Directory) => said(mayGrant(one, outsider, give('archivist', 'somebody')));
    expect([saidOf(of(null, null)), saidOf(of('2026-03-03', null)), saidOf(of(null, '2026-03-01'))]).toEqual([
      'ok',
      'not-granter archivist',
      'not-granter archivist',
    ]);
    expect(saidOf(directory({ absences: [away(people.administrator, outsider)] }))).toBe('not-granter archivist');
    expect(saidOf({ ...of(null, null), inactive: new Set([outsider]) })).toBe('not-granter archivist');
  });

  test('for one round is limited to that round, including owners of datasets by its tasks', () => {
    const one = joinedBy(assignment('coordinator', outsider, { roundId: 'round' }));
    const gives = (role: RoleKey, place: { roundId: Uuid | null; datasetId: Uuid | null; within?: Uuid }) =>
      said(mayGrant(one, outsider, { role, personId: 'somebody', ...place }));
    expect(gives('archivist', { roundId: 'round', datasetId: null })).toBe('ok');
    expect(gives('archivist', { roundId: 'round', datasetId: 'parking' })).toBe('ok');
    expect(gives('information-owner', { roundId: null, datasetId: 'parking', within: 'round' })).toBe('ok');
    expect(gives('information-owner', { roundId: null, datasetId: 'parking', within: 'other' })).toBe(
      'not-granter information-owner',
    );
    expect(gives('information-owner', { roundId: null, datasetId: 'parking' })).toBe('not-granter information-owner');
    expect(gives('archivist', { roundId: 'other', datasetId: null })).toBe('not-granter archivist');
    expect(gives('archivist', wide)).toBe('not-granter archivist');
    expect(gives('coordinator', { ...wide, within: 'round' })).toBe('not-granter coordinator');
    expect(
      givesAmong([{ role: 'administrator', roundId: null, datasetId: 'parking' }], {
        role: 'archivist',
        roundId: null,
        datasetId: 'parking',
      }),
    ).toBe(false);
  });
});

describe('nobody names themselves', () => {
  test('however much they may give to others, except for what they hold already', () => {
    expect(said(mayGrant(directory(), people.coordinator, give('information-owner', people.coordinator)))).toBe(
      'oneself information-owner',
    );
    expect(said(mayGrant(directory(), people.administrator, give('coordinator', people.administrator)))).toBe(
      'oneself coordinator',
    );
    expect(said(mayGrant(directory(), people.coordinator, give('coordinator', people.coordinator)))).toBe('ok');
    const limited = directory({ assignments: [assignment('coordinator', outsider, { to: '2026-03-31' })] });
    expect(said(mayGrant(limited, outsider, { ...give('coordinator', outsider), to: '2026-03-31' }))).toBe('ok');
    expect(said(mayGrant(limited, outsider, { ...give('coordinator', outsider), to: '2026-04-30' }))).toBe(
      'oneself coordinator',
    );
    expect(said(mayGrant(limited, outsider, give('coordinator', outsider)))).toBe('oneself coordinator');
    expect(said(mayGrant(limited, outsider, { ...give('coordinator', outsider), roundId: 'round' }))).toBe(
      'oneself coordinator',
    );
  });

  test('nor a person whose substitute they are on one of the days', () => {
    const standing = directory({
      absences: [away('somebody', people.coordinator, { from: '2026-05-01', to: '2026-05-31' })],
    });
    expect(said(mayGrant(standing, people.coordinator, give('legal-counsel', 'somebody')))).toBe(
      'oneself legal-counsel',
    );
    expect(said(mayGrant(standing, people.coordinator, give('coordinator', 'somebody')))).toBe('ok');
    expect(
      said(mayGrant(standing, people.coordinator, { ...give('legal-counsel', 'somebody'), to: '2026-04-30' })),
    ).toBe('ok');
    expect(said(mayGrant(standing, people.management, give('legal-counsel', 'somebody')))).toBe('ok');
  });

  test('but an administrator who is alone takes a role that is not theirs, which is recorded', () => {
    const alone = directory({
      assignments: [assignment('administrator', outsider), assignment('management', people.management)],
      accounts: new Set([outsider]),
    });
    expect(mayGrant(alone, outsider, give('coordinator', outsider))).toEqual({ ok: true, byOneself: true });
    expect(mayGrant(alone, outsider, give('coordinator', 'somebody'))).toEqual({ ok: true, byOneself: false });
    expect(
      said(
        mayGrant(
          { ...alone, accounts: new Set([outsider, people.management]) },
          outsider,
          give('coordinator', outsider),
        ),
      ),
    ).toBe('oneself coordinator');
    expect(
      said(
        mayGrant(
          directory({ assignments: [assignment('coordinator', outsider)], accounts: new Set([outsider]) }),
          outsider,
          give('archivist', outsider),
        ),
      ),
    ).toBe('oneself archivist');
    const later = directory({
      assignments: [assignment('administrator', outsider, { to: '2026-03-31' })],
      accounts: new Set([outsider]),
    });
    expect(said(mayGrant(later, outsider, give('administrator', outsider)))).toBe('oneself administrator');
  });
});

describe('who ends a role', () => {
  test('is whoever may give it, and its holder', () => {
    expect(said(mayEnd(directory(), people.coordinator, give('management', people.management)))).toBe(
      'not-granter management',
    );
    expect(said(mayEnd(directory(), people.management, give('management', people.management)))).toBe('ok');
    expect(said(mayEnd(directory(), people['project-leader'], give('project-leader', people['project-leader'])))).toBe(
      'ok',
    );
    expect(said(mayEnd(directory(), people['project-leader'], give('archivist', people.archivist)))).toBe(
      'not-granter archivist',
    );
  });
});

describe('what somebody holds', () => {
  test('includes future roles, roles of any scope, and the roles of people whom they stand in for', () => {
    const given = directory({
      assignments: [
        assignment('archivist', outsider, { roundId: 'round' }),
        assignment('management', outsider, { from: '2026-09-01' }),
        assignment('communications', outsider, { to: '2026-03-01' }),
        assignment('administrator', people.administrator, { from: '2026-03-10' }),
        assignment('legal-counsel', people.administrator, { to: '2026-03-05' }),
      ],
      absences: [away(people.administrator, outsider, { from: '2026-03-09', to: '2026-03-15' })],
    });
    expect(powersOf(given, outsider).map((one) => [one.role, one.onBehalfOf])).toEqual([
      ['archivist', null],
      ['management', null],
      ['administrator', people.administrator],
    ]);
    expect(powersOf({ ...given, inactive: new Set([outsider, people.administrator]) }, outsider)).toEqual([]);
  });

  test('decides who manages them', () => {
    expect(said(mayManage(directory(), people.coordinator, people.archivist))).toBe('ok');
    expect(said(mayManage(directory(), people.coordinator, people.administrator))).toBe('holds-more administrator');
    expect(
      said(
        mayManage(
          joinedBy(assignment('administrator', outsider, { from: '2027-01-01' })),
          people.coordinator,
          outsider,
        ),
      ),
    ).toBe('holds-more administrator');
    expect(
      said(
        mayManage(
          directory({ absences: [away(people.management, outsider, { from: '2026-12-01', to: '2026-12-24' })] }),
          people.coordinator,
          outsider,
        ),
      ),
    ).toBe('holds-more management');
    expect(said(mayManage(directory(), people['project-leader'], outsider))).toBe('not-manager null');
    expect(said(mayManage(directory(), people.administrator, people.administrator))).toBe('oneself null');
    expect(
      said(mayManage(directory({ absences: [away(people.coordinator, outsider)] }), outsider, people.archivist)),
    ).toBe('not-manager null');
    expect(
      said(mayManage(joinedBy(assignment('coordinator', outsider, { roundId: 'round' })), outsider, people.archivist)),
    ).toBe('not-manager null');
  });
});

describe('absences, departures, addresses and sessions', () => {
  const days = { from: today, to: '2026-03-20' };

  test("a person sets their own absence; others' are set by whoever manages the person, who is never the substitute", () => {
    const set = (actor: Uuid, target: Uuid, substituteId: Uuid | null, one = directory()) =>
      said(maySetAbsence(one, actor, target, { ...days, substituteId }));
    expect(set(people.management, people.management, outsider)).toBe('ok');
    expect(set(people.coordinator, people.archivist, outsider)).toBe('ok');
    expect(set(people.coordinator, people.archivist, people.coordinator)).toBe('oneself null');
    expect(set(people.coordinator, people.administrator, outsider)).toBe('holds-more administrator');
    expect(set(people.coordinator, people.administrator, null)).toBe('holds-more administrator');
    const standing = directory({
      absences: [away(people.archivist, people.coordinator, { from: '2026-03-01', to: '2026-03-25' })],
    });
    expect(set(people.coordinator, people.archivist, people.coordinator, standing)).toBe('ok');
    expect(
      said(
        maySetAbsence(standing, people.coordinator, people.archivist, {
          from: today,
          to: '2026-04-25',
          substituteId: people.coordinator,
        }),
      ),
    ).toBe('oneself null');
    expect(said(maySetAbsence(standing, people.coordinator, people.archivist, null))).toBe('ok');
  });

  test('a departure is recorded by whoever manages the person, or by people who manage others themselves', () => {
    expect(said(mayDepart(directory(), people.coordinator, people.archivist))).toBe('ok');
    expect(said(mayDepart(directory(), people.coordinator, people.management))).toBe('holds-more management');
    expect(said(mayDepart(directory(), people.coordinator, people.coordinator))).toBe('ok');
    expect(said(mayDepart(directory(), people.archivist, people.archivist))).toBe('not-manager null');
  });

  test("somebody who left is taken back by whoever could give what they hold, never by themselves, and the installation's operator by nobody with fewer rights", () => {
    const left = directory({ inactive: new Set([people.administrator]), keepers: new Set([people.administrator]) });
    expect(said(mayReturn(directory(), people.coordinator, outsider))).toBe('ok');
    expect(said(mayReturn(directory(), people.archivist, outsider))).toBe('not-manager null');
    expect(said(mayReturn(directory(), people.coordinator, people.coordinator))).toBe('oneself null');
    expect(said(mayReturn(directory(), people.coordinator, people.management))).toBe('holds-more management');
    expect(said(mayReturn(left, people.coordinator, people.administrator))).toBe('runs-installation null');
  });

  test("a substitute's place passes to the heir only when the actor could have set the absence", () => {
    const passes = (personId: Uuid, heir: Uuid) =>
      mayPassOn(directory(), people.coordinator, away(personId, people.archivist), heir);
    expect([
      passes(people.communications, outsider),
      passes(people.communications, people.coordinator),
      passes(people.communications, people.communications),
    ]).toEqual([true, false, false]);
    expect([passes(people.administrator, outsider), passes(people.coordinator, outsider)]).toEqual([false, true]);
  });

  test("an address is changed by its owner or by whoever manages them; that of the installation's operator only by the owner", () => {
    expect(said(mayChangeAddress(directory(), people.archivist, people.archivist))).toBe('ok');
    expect(said(mayChangeAddress(directory(), people.coordinator, people.archivist))).toBe('ok');
    expect(said(mayChangeAddress(directory(), people.coordinator, people.management))).toBe('holds-more management');
    const kept = directory({ keepers: new Set([people.archivist]) });
    expect(said(mayChangeAddress(kept, people.administrator, people.archivist))).toBe('runs-installation null');
    expect(
      said(
        mayChangeAddress(
          directory({ keepers: new Set([people.archivist, people.administrator]) }),
          people.administrator,
          people.archivist,
        ),
      ),
    ).toBe('ok');
  });

  test("other people's sessions are ended by an administrator", () => {
    expect(said(mayEndSessions(directory(), people.archivist, people.archivist))).toBe('ok');
    expect(said(mayEndSessions(directory(), people.coordinator, people.archivist))).toBe('not-administrator null');
    expect(said(mayEndSessions(directory(), people.administrator, people.management))).toBe('ok');
    expect(
      said(
        mayEndSessions(directory({ keepers: new Set([people.management]) }), people.administrator, people.management),
      ),
    ).toBe('runs-installation null');
    expect(
      said(
        mayEndSessions(
          directory({ absences: [away(people.administrator, people.coordinator)] }),
          people.coordinator,
          people.archivist,
        ),
      ),
    ).toBe('not-administrator null');
  });
});
