import { unmetPrerequisites } from '../task/prerequisites.js';
import { roundState, type Round } from './model/round.js';
import { stepOf } from '../guide/steps.js';
import { lookupIn } from '../round/task-index.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import { allowsPublishing, isOpen, type StepKey, type Uuid } from '../vocabulary.js';

/** What must be true in every reachable round; each violation in words, empty when there is none. */
export function violations(round: Round): readonly string[] {
  const lookup = lookupIn(round.tasks);
  const out = new Set(round.datasets.filter((dataset) => !dataset.inRound).map((dataset) => dataset.id));
  const found = round.tasks.flatMap((task) => {
    const unmet = unmetPrerequisites(round.guide, task.step, task.datasetId, lookup);
    const holds = unmet.length === 0;
    return [
      task.state === 'waiting' && holds ? 'waits although its prerequisites hold' : null,
      task.state === 'ready' && !holds && !task.openedEarly ? 'is ready although a prerequisite does not hold' : null,
      task.state === 'waiting' && task.openedEarly ? 'waits although it was opened early' : null,
      task.datasetId !== null && out.has(task.datasetId) && isOpen(task.state)
        ? 'is open although its dataset left'
        : null,
      task.state === 'done' && isPublished(task, round) ? publishedWithoutGround(task, round) : null,
      isOpen(task.state) && waitsForGone(unmet, round, out) ? 'waits for a dataset that left' : null,
      task.state === 'cancelled' && task.cancelledBecause === null ? 'is cancelled without a cause' : null,
      task.state === 'in-review' && task.submittedBy === null ? 'is in review without a submitter' : null,
      (task.state === 'blocked') === (task.blocked === null) ? 'is blocked without a reason or the reverse' : null,
    ].flatMap((problem) => (problem === null ? [] : [`${task.step} ${task.datasetId ?? ''} ${problem}`]));
  });
  return round.state === roundState(round.tasks) ? found : [...found, `the round is ${round.state}`];
}

/** Approvals by a person who was behind the submission. */
export function selfApprovals(round: Round): readonly Uuid[] {
  const submitted = new Map<Uuid, readonly (Uuid | null)[]>();
  const found: Uuid[] = [];
  for (const { taskId, event } of round.history) {
    if (event.type === 'submitted') submitted.set(taskId, peopleOf(event));
    if (
      event.type === 'approved' &&
      peopleOf(event).some((person) => submitted.get(taskId)?.includes(person) === true)
    ) {
      found.push(taskId);
    }
  }
  return found;
}

function peopleOf(event: TaskEvent): readonly Uuid[] {
  return [event.by, event.onBehalfOf].filter((person) => person !== null);
}

function isPublished(task: TaskState, round: Round): boolean {
  return stepOf(round.guide, task.step).requirements?.some((one) => one.kind === 'publishing-gate') === true;
}

function publishedWithoutGround(task: TaskState, round: Round): string | null {
  const of = (step: StepKey) => round.tasks.find((other) => other.step === step && other.datasetId === task.datasetId);
  const decision = of('analyse-dataset');
  if (decision?.state !== 'done' || !allowsPublishing(decision.outcome)) {
    return 'is public without a decision that allows it';
  }
  if (of('describe-metadata')?.state !== 'done') return 'is public without metadata';
  return task.approvedBy === null ? 'is public without an approval' : null;
}

function waitsForGone(unmet: ReturnType<typeof unmetPrerequisites>, round: Round, out: ReadonlySet<Uuid>): boolean {
  return unmet.some(({ taskId }) => {
    const datasetId = round.tasks.find((task) => task.id === taskId)?.datasetId ?? null;
    return datasetId !== null && out.has(datasetId);
  });
}
