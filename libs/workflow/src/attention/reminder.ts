import type { LocalDate, RoleKey, TaskStateName, Uuid } from '../vocabulary.js';
import { isOpen } from '../vocabulary.js';

/** Why a reminder of a task cannot be sent now. */
export const reminderRefusals = [
  'not-allowed',
  'round-not-running',
  'closed',
  'waiting',
  'blocked',
  'nobody',
  'only-you',
  'reminded-today',
] as const;
export type ReminderRefusal = (typeof reminderRefusals)[number];

export interface ReminderFacts {
  readonly state: TaskStateName;
  readonly roundRunning: boolean;
  /** Whether the sender may assign the task, and so may send reminders of it. */
  readonly steers: boolean;
  readonly me: Uuid;
  /** The people whom the task waits for now. */
  readonly waitsFor: readonly Uuid[];
  /** Reminders of this task that were sent, with the day in the organisation's zone. */
  readonly reminded: readonly { readonly to: Uuid; readonly on: LocalDate }[];
  readonly today: LocalDate;
}

export type ReminderJudgement =
  { readonly ok: true; readonly recipients: readonly Uuid[] } | { readonly ok: false; readonly code: ReminderRefusal };

/** Coordinators and project leaders may send reminders; `roles` are those held for the task's round. */
export function canRemind(roles: readonly RoleKey[]): boolean {
  return roles.some((role) => role === 'coordinator' || role === 'project-leader');
}

/** Who gets a reminder: those whom the task waits for, except the sender and those who got one today. */
export function judgeReminder(facts: ReminderFacts): ReminderJudgement {
  if (!facts.steers) return { ok: false, code: 'not-allowed' };
  const unmoved = nobodysTurn(facts);
  if (unmoved !== null) return { ok: false, code: unmoved };
  const others = facts.waitsFor.filter((person) => person !== facts.me);
  if (others.length === 0) return { ok: false, code: facts.waitsFor.length === 0 ? 'nobody' : 'only-you' };
  const remindedToday = new Set(facts.reminded.filter((one) => one.on === facts.today).map((one) => one.to));
  const recipients = others.filter((person) => !remindedToday.has(person));
  return recipients.length === 0 ? { ok: false, code: 'reminded-today' } : { ok: true, recipients };
}

/** A reminder of a task that nobody can act on now would be noise. */
function nobodysTurn({ state, roundRunning }: ReminderFacts): ReminderRefusal | null {
  if (!isOpen(state)) return 'closed';
  if (!roundRunning) return 'round-not-running';
  return state === 'waiting' || state === 'blocked' ? state : null;
}
