import { isHeld } from '../capacity.js';
import { evolve } from '../evolve.js';
import type { CheckDefinition } from '../../guide/guide.types.js';
import type {
  Answer,
  AnswerValue,
  Command,
  Decision,
  Missing,
  Refusal,
  TaskContext,
  TaskEvent,
  TaskState,
} from '../task.types.js';
import { problemOfAnswer, problemOfText } from '../validate-answer.js';
import { judgeDoer, noteOf, notWorkable, refuse, stamp, type Judgement, type Permit } from './guards.js';
import { judgeGrants } from './judge-grants.js';
import { implicitStart } from './start-task.js';

type Given = Extract<Command, { type: 'answer' }>['answers'][number];

export function judgeAnswer(state: TaskState, context: TaskContext): Judgement {
  const judged = judgeDoer(state, context);
  if (!judged.ok || state.state === 'blocked') return judged;
  return notWorkable(state, context) ?? judged;
}

/** Accepts all answers or none; an answer that changes nothing causes no event. */
export function answerChecks(
  state: TaskState,
  command: Extract<Command, { type: 'answer' }>,
  context: TaskContext,
): Decision {
  const judged = judgeAnswer(state, context);
  if (!judged.ok) return judged;
  const problem = problemOfAnswers(state, command.answers, context);
  if (problem !== null) return problem;
  const started = implicitStart(state, context, judged);
  const before = started.reduce(evolve, state);
  const answered = judgeGrants(eventsOfAnswers(before, command.answers, context, judged), state, context);
  if ('ok' in answered) return answered;
  return { ok: true, events: answered.length === 0 ? [] : [...started, ...answered] };
}

function eventsOfAnswers(
  before: TaskState,
  answers: readonly Given[],
  context: TaskContext,
  permit: Permit,
): readonly TaskEvent[] {
  let state = before;
  const events: TaskEvent[] = [];
  for (const given of answers) {
    const definition = definitionOf(given.check, context);
    if (definition === undefined) continue;
    const added = eventsOfAnswer(state, definition, given, context, permit);
    events.push(...added);
    state = added.reduce(evolve, state);
  }
  return events;
}

function eventsOfAnswer(
  state: TaskState,
  check: CheckDefinition,
  given: Given,
  context: TaskContext,
  permit: Permit,
): readonly TaskEvent[] {
  const before = state.answers[check.key];
  const value = valueOf(given);
  const note = value === null ? null : nextNote(before, given);
  const by = stamp(permit.as, context);
  if (isSame(before, value, note)) return regrant(check, before, context);
  return [
    { type: 'answered', check: check.key, value, note, ...by },
    ...grant(check, before, value, context),
    ...blockOrFree(state, check, value, note, context, permit),
  ];
}

function grant(
  check: CheckDefinition,
  before: Answer | undefined,
  value: AnswerValue | null,
  context: TaskContext,
): readonly TaskEvent[] {
  if (check.grants === undefined || before?.value === value) return [];
  const replaces = typeof before?.value === 'string' ? before.value : null;
  if (typeof value !== 'string') {
    return replaces === null
      ? []
      : [{ type: 'role-ended', ...check.grants, personId: replaces, ...inOwnRight(context) }];
  }
  return [{ type: 'role-granted', ...check.grants, personId: value, replaces, ...inOwnRight(context) }];
}

/**
 * The answer names the same person again although nobody holds the role any more: the earlier assignment has ended, so
 * it is granted again.
 */
function regrant(check: CheckDefinition, before: Answer | undefined, context: TaskContext): readonly TaskEvent[] {
  if (check.grants === undefined || typeof before?.value !== 'string' || isHeld(context, check.grants.role)) return [];
  return [{ type: 'role-granted', ...check.grants, personId: before.value, replaces: null, ...inOwnRight(context) }];
}

/** Nobody may give a role on behalf of somebody else. */
function inOwnRight(context: TaskContext): ReturnType<typeof stamp> {
  return { at: context.now, by: context.who.personId, onBehalfOf: null };
}

/** A `no` that blocks does so with its note as the reason; when the `no` is withdrawn, the task is unblocked. */
function blockOrFree(
  state: TaskState,
  check: CheckDefinition,
  value: AnswerValue | null,
  note: string | null,
  context: TaskContext,
  permit: Permit,
): readonly TaskEvent[] {
  if (check.noBlocks !== true) return [];
  const blockedByThis = isBlockedBy(state, check);
  const by = stamp(permit.as, context);
  if (value === 'no') {
    if (state.state === 'blocked' && !blockedByThis) return [];
    return [{ type: 'blocked', reason: note ?? '', waitingFor: '', expectedOn: null, ...by }];
  }
  return blockedByThis ? [{ type: 'unblocked', note: null, ...by }] : [];
}

function isBlockedBy(state: TaskState, check: CheckDefinition): boolean {
  const answer = state.answers[check.key];
  return state.state === 'blocked' && answer?.value === 'no' && state.blocked?.reason === answer.note;
}

function problemOfAnswers(state: TaskState, answers: readonly Given[], context: TaskContext): Refusal | null {
  const unknown = answers.filter((given) => definitionOf(given.check, context) === undefined);
  if (unknown.length > 0) {
    return refuse(
      'unknown-check',
      unknown.map(({ check }): Missing => ({ kind: 'check', check, reason: 'unknown' })),
    );
  }
  const invalid = answers.flatMap((given): Missing[] => {
    const reason = problemOf(state, given, definitionOf(given.check, context));
    return reason === null ? [] : [{ kind: 'check', check: given.check, reason }];
  });
  return invalid.length > 0 ? refuse('invalid-answer', invalid) : null;
}

function problemOf(state: TaskState, given: Given, check: CheckDefinition | undefined): string | null {
  const value = valueOf(given);
  if (check === undefined || value === null) return null;
  const problem = problemOfAnswer(check, value) ?? (typeof given.note === 'string' ? problemOfText(given.note) : null);
  if (problem !== null) return problem;
  const unexplained = check.noBlocks === true && value === 'no' && nextNote(state.answers[check.key], given) === null;
  return unexplained ? 'note-needed' : null;
}

/** An emptied text field withdraws the answer. */
function valueOf(given: Given): AnswerValue | null {
  return typeof given.answer === 'string' && given.answer.trim() === '' ? null : given.answer;
}

/** A note that is not part of the command stays as long as the answer does. */
function nextNote(before: Answer | undefined, given: Given): string | null {
  if (given.note !== undefined) return noteOf(given.note);
  const kept = before !== undefined && given.answer !== null && sameValue(before.value, given.answer);
  return kept ? before.note : null;
}

function isSame(before: Answer | undefined, value: AnswerValue | null, note: string | null): boolean {
  if (before === undefined || value === null) return before === undefined && value === null;
  return sameValue(before.value, value) && before.note === note;
}

function sameValue(first: AnswerValue, second: AnswerValue): boolean {
  if (typeof first !== 'object' || typeof second !== 'object') return first === second;
  return first.length === second.length && first.every((one, index) => one === second[index]);
}

function definitionOf(key: string, context: TaskContext): CheckDefinition | undefined {
  return context.definition.checks.find((check) => check.key === key);
}
