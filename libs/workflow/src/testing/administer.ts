import {
  mayChangeAddress,
  mayDepart,
  mayEnd,
  mayEndSessions,
  mayGrant,
  mayManage,
  mayManagePeople,
  mayPassOn,
  maySetAbsence,
  wideRoles,
  type Period,
  type Right,
  type Verdict,
} from '../roles/authority.js';
import { addDays, latestOf } from '../calendar/dates.js';
import { untilLastDay } from '../roles/last-day.js';
import { canTailorGuide } from '../roles/permissions.js';
import { runCommand } from './model/run-command.js';
import { applyTailoring } from '../guide/tailoring.js';
import { baseGuide } from '../guide/steps.js';
import type { Command } from '../task/task.types.js';
import { isOpen, type LocalDate, type RoleKey, type StepKey, type Uuid } from '../vocabulary.js';
import {
  directoryOf,
  hasLeft,
  memberOf,
  roundOf,
  withMember,
  type Held,
  type Member,
  type Moved,
  type Organisation,
} from './an-organisation.js';

/** An act that somebody tries. */
export type Act =
  | ({ readonly kind: 'grant'; readonly personId: Uuid } & Right & Period)
  | { readonly kind: 'end'; readonly id: Uuid }
  | { readonly kind: 'absence'; readonly personId: Uuid; readonly away: Member['away'] }
  | { readonly kind: 'depart'; readonly personId: Uuid; readonly lastDay: LocalDate; readonly heir: Uuid | null }
  | { readonly kind: 'stay' | 'invite' | 'address' | 'sessions' | 'join'; readonly personId: Uuid }
  | { readonly kind: 'create' }
  | { readonly kind: 'tailor'; readonly step: StepKey; readonly role: RoleKey }
  | { readonly kind: 'command'; readonly taskId: Uuid; readonly command: Command };

export type Outcome =
  { readonly ok: true; readonly organisation: Organisation } | { readonly ok: false; readonly code: string };

const no = (code: string): Outcome => ({ ok: false, code });

/** A person who has left takes on nothing: no role, no absence of others, no inheritance. */
const isGone = (organisation: Organisation, id: Uuid | null): boolean =>
  id !== null && hasLeft(memberOf(organisation, id), organisation.today);

/** The organisation after the act, judged by the rule as the server judges it. */
export function administer(organisation: Organisation, actor: Uuid, act: Act, now: string): Outcome {
  const done = (next: Organisation): Outcome => ({ ok: true, organisation: next });
  const directory = directoryOf(organisation);
  const after = (verdict: Verdict, work: () => Outcome): Outcome => (verdict.ok ? work() : no(verdict.code));
  switch (act.kind) {
    case 'grant':
      return after(mayGrant(directory, actor, act), () => grant(organisation, act));
    case 'end':
      return end(organisation, actor, act.id);
    case 'absence':
      return after(maySetAbsence(directory, actor, act.personId, act.away), () =>
        isGone(organisation, act.away?.substituteId ?? null)
          ? no('unknown-reference')
          : done(withMember(organisation, act.personId, { away: act.away })),
      );
    case 'depart':
      return after(mayDepart(directory, actor, act.personId), () => depart(organisation, actor, act));
    case 'stay':
      return after(mayManage(directory, actor, act.personId), () => stay(organisation, actor, act.personId));
    case 'create': {
      const member: Member = { id: organisation.newId(), account: false, leftOn: null, away: null, moved: null };
      return after(mayManagePeople(directory, actor), () =>
        done({ ...organisation, members: [...organisation.members, member] }),
      );
    }
    case 'invite':
      return after(mayManagePeople(directory, actor), () =>
        memberOf(organisation, act.personId).account ? no('conflict') : done(organisation),
      );
    case 'join':
      return memberOf(organisation, act.personId).account || actor !== act.personId
        ? no('conflict')
        : done(withMember(organisation, act.personId, { account: true }));
    case 'address':
      return after(mayChangeAddress(directory, actor, act.personId), () => done(organisation));
    case 'sessions':
      return after(mayEndSessions(directory, actor, act.personId), () => done(organisation));
    case 'tailor':
      return canTailorGuide(wideRoles(directory, actor)) ? tailor(organisation, act) : no('forbidden');
    case 'command':
      return command(organisation, actor, act, now);
  }
}

function grant(organisation: Organisation, { kind: _, ...given }: Extract<Act, { kind: 'grant' }>): Outcome {
  const period = untilLastDay(given, memberOf(organisation, given.personId).leftOn);
  if (isGone(organisation, given.personId) || period === null) return no('unknown-reference');
  if (overlaps(organisation, given, given)) return no('duplicate');
  return {
    ok: true,
    organisation: { ...organisation, held: [...organisation.held, { id: organisation.newId(), ...given, ...period }] },
  };
}

function end(organisation: Organisation, actor: Uuid, id: Uuid): Outcome {
  const found = organisation.held.find((one) => one.id === id);
  if (found === undefined) return no('not-found');
  const verdict = mayEnd(directoryOf(organisation), actor, found);
  if (!verdict.ok) return no(verdict.code);
  if (isLastAdministrator(organisation, found.personId, [found])) return no('last-administrator');
  return { ok: true, organisation: { ...organisation, held: organisation.held.filter((one) => one.id !== id) } };
}

function depart(
  organisation: Organisation,
  actor: Uuid,
  { personId, lastDay, heir }: Extract<Act, { kind: 'depart' }>,
): Outcome {
  const { today, members } = organisation;
  const directory = directoryOf(organisation);
  if (memberOf(organisation, personId).leftOn !== null) return no('conflict');
  if (lastDay < today) return no('validation');
  if (heir !== null && (heir === personId || isGone(organisation, heir))) {
    return no('unknown-reference');
  }
  const moving = organisation.held.filter((one) => one.personId === personId && (one.to === null || one.to > lastDay));
  const next = addDays(lastDay, 1);
  const left = (one: Held): Period => ({ from: one.from === null ? next : latestOf(one.from, next), to: one.to });
  for (const one of heir === null ? [] : moving) {
    const verdict = mayGrant(directory, actor, { ...one, ...left(one), personId: heir ?? '' });
    if (!verdict.ok) return no(verdict.code);
  }
  const heirLeaves = heir === null ? null : memberOf(organisation, heir).leftOn;
  if (heir !== null && moving.some((one) => untilLastDay(left(one), heirLeaves) === null)) {
    return no('unknown-reference');
  }
  if ((heir === null || heirLeaves !== null) && isLastAdministrator(organisation, personId, moving)) {
    return no('last-administrator');
  }
  const counting = directory.absences.filter((one) => one.substituteId === personId);
  const passing =
    heir === null ? [] : counting.filter((one) => mayPassOn(directory, actor, one, heir)).map((one) => one.personId);
  const vacated = counting.map((one) => one.personId).filter((one) => !passing.includes(one));
  const granted =
    heir === null
      ? []
      : moving.flatMap((one): Held[] => {
          const period = left(one);
          const given = { role: one.role, roundId: one.roundId, datasetId: one.datasetId, personId: heir };
          return overlaps(organisation, given, { ...period, from: period.from ?? today })
            ? []
            : [{ id: organisation.newId(), ...given, ...(untilLastDay(period, heirLeaves) ?? period) }];
        });
  const tasks = organisation.round.tasks
    .filter((task) => task.assignedPerson === personId && isOpen(task.state))
    .map((task) => ({ id: task.id, to: heir }));
  const moved: Moved = {
    heir,
    roles: moving.map(({ id, to }) => ({ id, to })),
    granted: granted.map((one) => one.id),
    tasks,
    stoodInFor: passing,
    vacated,
  };
  const held = organisation.held.map((one) => (moving.includes(one) ? { ...one, to: lastDay } : one));
  const places = members.map((one) => {
    if (one.id === personId) return { ...one, leftOn: lastDay, moved };
    return one.away !== null && counting.some((away) => away.personId === one.id)
      ? { ...one, away: { ...one.away, substituteId: passing.includes(one.id) ? heir : null } }
      : one;
  });
  return {
    ok: true,
    organisation: handOver(
      { ...organisation, held: [...held, ...granted], members: places },
      tasks.map(({ id }) => id),
      personId,
      () => heir,
    ),
  };
}

function stay(organisation: Organisation, actor: Uuid, personId: Uuid): Outcome {
  const { leftOn, moved } = memberOf(organisation, personId);
  if (moved === null || leftOn === null || leftOn < organisation.today) return no('conflict');
  const directory = directoryOf(organisation);
  // A restored role is judged like a new grant, and the role that an heir got for it ends, each as far as the actor may do that.
  const back = organisation.held.flatMap((one): Held[] => {
    const role = moved.roles.find(({ id }) => id === one.id);
    if (role === undefined || (role.to !== null && role.to < organisation.today)) return [];
    const again = { ...one, to: role.to };
    return mayGrant(directory, actor, again).ok ? [again] : [];
  });
  const ended = organisation.held.filter(
    (one) =>
      moved.granted.includes(one.id) && back.some((own) => isSamePlace(own, one)) && mayEnd(directory, actor, one).ok,
  );
  const again = (member: Member): Member => {
    const { away, id } = member;
    if (away === null || away.to < organisation.today || hasLeft(member, organisation.today)) return member;
    const was =
      moved.stoodInFor.includes(id) && id !== moved.heir
        ? moved.heir
        : moved.stoodInFor.includes(id) || moved.vacated.includes(id)
          ? null
          : undefined;
    const passes =
      was !== undefined &&
      away.substituteId === was &&
      mayPassOn(directory, actor, { ...away, personId: id, substituteId: personId }, personId);
    return passes ? { ...member, away: { ...away, substituteId: personId } } : member;
  };
  const members = organisation.members.map((one) =>
    one.id === personId ? { ...one, leftOn: null, moved: null } : again(one),
  );
  const held = organisation.held
    .filter((one) => !ended.includes(one))
    .map((one) => back.find((own) => own.id === one.id) ?? one);
  return {
    ok: true,
    organisation: moved.tasks.reduce<Organisation>((now, task) => handOver(now, [task.id], task.to, () => personId), {
      ...organisation,
      members,
      held,
    }),
  };
}

const isSamePlace = (one: Right, other: Right): boolean =>
  one.role === other.role && one.roundId === other.roundId && one.datasetId === other.datasetId;

function handOver(
  organisation: Organisation,
  ids: readonly Uuid[],
  from: Uuid | null,
  to: () => Uuid | null,
): Organisation {
  const tasks = organisation.round.tasks.map((task) =>
    ids.includes(task.id) && task.assignedPerson === from && isOpen(task.state)
      ? { ...task, assignedPerson: to(), assignedRole: null }
      : task,
  );
  return { ...organisation, round: { ...organisation.round, tasks } };
}

function tailor(organisation: Organisation, { step, role }: Extract<Act, { kind: 'tailor' }>): Outcome {
  const tailored = applyTailoring(baseGuide, { [step]: { responsible: role } }, 'tailored');
  return tailored.ok
    ? { ok: true, organisation: { ...organisation, round: { ...organisation.round, guide: tailored.guide } } }
    : no('validation');
}

function command(
  organisation: Organisation,
  actor: Uuid,
  { taskId, command: given }: Extract<Act, { kind: 'command' }>,
  now: string,
): Outcome {
  const before = roundOf(organisation);
  const result = runCommand(before, taskId, given, actor, { now, today: organisation.today });
  if (!result.ok) return no(result.code);
  const named = result.events.flatMap(({ event }) =>
    event.type === 'role-granted' || event.type === 'assigned' ? [event.personId] : [],
  );
  if (organisation.members.some((one) => named.includes(one.id) && hasLeft(one, organisation.today))) {
    return no('unknown-reference');
  }
  const known = new Map<unknown, Held>(organisation.held.map((one) => [one, one]));
  const held = result.round.assignments.map(
    (one): Held =>
      known.get(one) ?? {
        ...one,
        ...untilLastDay(one, memberOf(organisation, one.personId).leftOn),
        id: organisation.newId(),
      },
  );
  return { ok: true, organisation: { ...organisation, held, round: result.round } };
}

function overlaps({ held }: Organisation, given: Right & { readonly personId: Uuid }, { from, to }: Period): boolean {
  return held.some(
    (one) =>
      one.personId === given.personId &&
      one.role === given.role &&
      one.roundId === given.roundId &&
      one.datasetId === given.datasetId &&
      (one.to === null || from === null || one.to >= from) &&
      (one.from === null || to === null || one.from <= to),
  );
}

function isLastAdministrator(
  { held, members, today }: Organisation,
  personId: Uuid,
  losing: readonly Right[],
): boolean {
  const isWide = (one: Right): boolean =>
    one.role === 'administrator' && one.roundId === null && one.datasetId === null;
  if (!losing.some(isWide)) return false;
  return !held.some(
    (one) =>
      isWide(one) &&
      one.personId !== personId &&
      one.to === null &&
      (one.from === null || one.from <= today) &&
      members.some((member) => member.id === one.personId && member.leftOn === null && member.account),
  );
}
