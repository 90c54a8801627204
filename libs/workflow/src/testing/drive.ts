import { runCommand } from './model/run-command.js';
import { contextOf, taskOf, type Round } from './model/round.js';
import { checksView, type CheckView } from '../task/checks-view.js';
import { doers } from '../task/capacity.js';
import { plausibleAnswer } from '../task/plausible-answer.js';
import { movers } from '../task/review.js';
import type { AnswerValue, Command, Refusal, TaskState } from '../task/task.types.js';
import { isOpen, type Outcome, type StepKey, type Uuid } from '../vocabulary.js';
import { now, today } from './a-task.js';
import { outsider, people } from './people.js';
import { anOccasion, countedIds, taskIn } from './a-round.js';
import { addDatasets } from './model/round-datasets.js';

export type Tried = { readonly ok: true; readonly round: Round } | Refusal;

export function tryCommand(round: Round, taskId: Uuid, command: Command, personId: Uuid): Tried {
  return runCommand(round, taskId, command, personId, { now, today });
}

/** The round after the command; throws when it is refused. */
export function run(round: Round, taskId: Uuid, command: Command, personId: Uuid): Round {
  const tried = tryCommand(round, taskId, command, personId);
  if (tried.ok) return tried.round;
  throw new Error(
    `${command.type} on ${taskOf(round, taskId).step} by ${personId}: ${tried.code} ${JSON.stringify(tried.missing)}`,
  );
}

/**
 * Finishes one task from its current state, each command given by the person whom it waits for; throws when one is
 * refused.
 */
export function finish(
  round: Round,
  step: StepKey,
  datasetId: Uuid | null = null,
  outcome: Outcome = 'publish-openly',
): Round {
  const { id } = taskIn(round, step, datasetId);
  const after = tryFinish(round, id, outcome);
  if (isOpen(taskOf(after, id).state)) {
    throw new Error(`${step} could not be finished: it is ${taskOf(after, id).state}`);
  }
  return after;
}

/** Finishes all steps up to and including this one, for all datasets. */
export function finishUpTo(round: Round, last: StepKey): Round {
  let current = round;
  for (const { key, level } of round.guide.steps) {
    const datasets = level === 'dataset' ? round.datasets.map((dataset) => dataset.id) : [null];
    for (const dataset of datasets) current = finish(current, key, dataset);
    if (key === last) break;
  }
  return current;
}

/**
 * Moves a task towards its end as far as the rules allow and `until` asks; returns the same round when nothing can be
 * done.
 */
export function tryFinish(
  round: Round,
  taskId: Uuid,
  outcome: Outcome = 'publish-openly',
  until: 'answered' | 'submitted' | 'finished' = 'finished',
): Round {
  let current = round;
  const attempt = (command: Command, personId: Uuid): Tried => {
    const tried = tryCommand(current, taskId, command, personId);
    if (tried.ok) current = tried.round;
    return tried;
  };
  if (taskOf(current, taskId).state === 'blocked') attempt({ type: 'unblock' }, people.coordinator);
  if (['ready', 'active', 'returned'].includes(taskOf(current, taskId).state)) {
    if (doerOf(current, taskId) === null) {
      attempt({ type: 'assign', reason: 'nobody holds the role' }, people.coordinator);
    }
    const doer = doerOf(current, taskId) ?? outsider;
    attempt({ type: 'answer', answers: goodAnswers(current, taskId, outcome) }, doer);
    if (until === 'answered') return current;
    const reviewed = contextOf(current, taskOf(current, taskId), doer, { now, today }).definition.reviewedBy.length > 0;
    const tried = attempt({ type: reviewed ? 'submit' : 'complete' }, doer);
    if (!tried.ok && tried.code === 'no-reviewer') {
      // Either of them may be the reviewer themselves.
      for (const other of [outsider, people.coordinator]) {
        if (taskOf(current, taskId).state === 'in-review') break;
        attempt({ type: 'assign', personId: other, reason: 'nobody else could approve' }, people.coordinator);
        attempt({ type: 'submit' }, other);
      }
    }
  }
  if (until === 'finished' && taskOf(current, taskId).state === 'in-review') approve(current, taskId, attempt);
  return current;
}

/**
 * Brings a round to its end from any state, by commands of those who hold the right roles and without cancelling.
 * Returns the round as far as it got: completed unless something is a dead end.
 */
export function bringToEnd(round: Round): Round {
  let current = round;
  for (let pass = 0; pass < 60 && current.state !== 'completed'; pass += 1) {
    const before = current;
    for (const task of current.tasks) if (isOpen(taskOf(current, task.id).state)) current = tryFinish(current, task.id);
    if (current === before) current = unlock(current);
    if (current === before) return current;
  }
  return current;
}

/**
 * When nothing can be finished: chooses a dataset when none is left, reopens what was cancelled and others wait for,
 * and then opens the first waiting task early.
 */
function unlock(round: Round): Round {
  const when = { now, today };
  if (!round.datasets.some((dataset) => dataset.inRound) && isOpen(taskIn(round, 'choose-datasets').state)) {
    const newId = countedIds('task', round.tasks.length);
    return addDatasets(
      round,
      [{ id: `dataset-${String(round.datasets.length)}`, reasoned: true }],
      anOccasion({ newId }),
    ).round;
  }
  const waiting = round.tasks.filter((task) => isOpen(task.state));
  for (const task of waiting) {
    const unmet = contextOf(round, task, people.coordinator, when).unmet;
    for (const { taskId, state } of unmet) {
      if (taskId === null || state !== 'cancelled') continue;
      const tried = tryCommand(round, taskId, { type: 'reopen', reason: 'others wait for it' }, people.coordinator);
      if (tried.ok) return tried.round;
    }
  }
  for (const task of waiting) {
    const tried = tryCommand(
      round,
      task.id,
      { type: 'open-early', reason: 'nothing else is left' },
      people.coordinator,
    );
    if (tried.ok) return tried.round;
  }
  return round;
}

function approve(round: Round, taskId: Uuid, attempt: (command: Command, personId: Uuid) => Tried): void {
  const task = taskOf(round, taskId);
  const [reviewer] = movers(task, contextOf(round, task, people.coordinator, { now, today }));
  if (reviewer === undefined) {
    attempt({ type: 'return', reason: 'nobody may approve' }, people.coordinator);
    return;
  }
  const tried = attempt({ type: 'approve' }, reviewer);
  if (!tried.ok && tried.code === 'not-complete') attempt({ type: 'return', reason: 'something is missing' }, reviewer);
}

/** The first person whom the task waits for; null when the role is vacant. */
export function doerOf(round: Round, taskId: Uuid): Uuid | null {
  const task = taskOf(round, taskId);
  return doers(contextOf(round, task, people.coordinator, { now, today }), task)[0] ?? null;
}

/** Answers every check that is required or answered badly, so that the task can be finished. */
export function goodAnswers(
  round: Round,
  taskId: Uuid,
  outcome: Outcome = 'publish-openly',
): Extract<Command, { type: 'answer' }>['answers'] {
  const task = taskOf(round, taskId);
  const context = contextOf(round, task, people.coordinator, { now, today });
  const given = checksView(task, context)
    .filter((check) => check.required || check.answer !== null)
    .map((check) => ({ check: check.key, answer: goodAnswer(check, task, outcome) }));
  const refused =
    outcome === 'do-not-publish'
      ? [{ check: 'ground', answer: 'secrecy' }]
      : [{ check: 'conditions', answer: 'names are masked' }];
  return task.step === 'analyse-dataset'
    ? [...given.filter((one) => one.check !== 'ground' && one.check !== 'conditions'), ...refused]
    : given;
}

function goodAnswer(check: CheckView, task: TaskState, outcome: Outcome): AnswerValue {
  const person = typeof check.answer === 'string' ? check.answer : personFor(task.step);
  return plausibleAnswer(check, { outcome, person, date: today, text: (key) => `about ${key}` });
}

function personFor(step: StepKey): Uuid {
  if (step === 'appoint-coordinator') return people.coordinator;
  if (step === 'appoint-owner') return people['information-owner'];
  return step === 'establish-project' ? people['project-leader'] : people['system-maintainer'];
}
