import fc from 'fast-check';
import { contextOf, type Round } from './model/round.js';
import { addDatasets, removeDataset } from './model/round-datasets.js';
import { movers } from '../task/review.js';
import type { AnswerValue, Command, TaskState } from '../task/task.types.js';
import {
  commandTypes,
  isOpen,
  openStates,
  outcomes,
  roleKeys,
  type CommandType,
  type Outcome,
  type TaskStateName,
  type Uuid,
} from '../vocabulary.js';
import { anOccasion, countedIds } from './a-round.js';
import { now, today } from './a-task.js';
import { goodAnswers, tryFinish } from './drive.js';
import { assignment, outsider, people } from './people.js';

/** One generated move of a round. Its numbers select among what exists at that moment. */
export type Move =
  | {
      readonly kind: 'finish';
      readonly pick: number;
      readonly outcome: Outcome;
      readonly until: 'answered' | 'submitted' | 'finished';
    }
  | {
      readonly kind: 'command';
      readonly pick: number;
      readonly type: CommandType;
      readonly person: number;
      readonly detail: number;
      readonly answer: number;
    }
  | { readonly kind: 'add-dataset'; readonly pick: number }
  | { readonly kind: 'remove-dataset'; readonly pick: number }
  | { readonly kind: 'role'; readonly pick: number; readonly person: number; readonly datasetId: number }
  | { readonly kind: 'absence'; readonly person: number; readonly substitute: number };

export const datasetIds: readonly Uuid[] = ['parking', 'trees', 'toilets'];
const everyone: readonly Uuid[] = [...Object.values(people), outsider];

const number = fc.nat({ max: 999 });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('finish' as const),
      pick: number,
      until: fc.constantFrom(
        'answered' as const,
        'submitted' as const,
        'finished' as const,
        'finished' as const,
        'finished' as const,
      ),
      outcome: fc.oneof(
        { weight: 4, arbitrary: fc.constant('publish-openly' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...outcomes) },
      ),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      pick: number,
      type: fc.constantFrom(...commandTypes),
      person: number,
      detail: number,
      answer: number,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add-dataset' as const), pick: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-dataset' as const), pick: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('role' as const), pick: number, person: number, datasetId: number }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('absence' as const), person: number, substitute: number }) },
);

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(move, { minLength: 5, maxLength: 60, size: 'max' });

/** The command of a move in this round, with who gives it; null for moves that are no single command. */
export function commandOf(
  round: Round,
  move: Move,
): { readonly task: TaskState; readonly command: Command; readonly personId: Uuid } | null {
  if (move.kind !== 'command' || round.tasks.length === 0) return null;
  const finishing = move.type === 'complete' || move.type === 'submit';
  const likely = round.tasks.filter(
    (task) => likelyStates[move.type].includes(task.state) && (!finishing || Object.keys(task.answers).length > 0),
  );
  const task = pickFrom(likely.length > 0 && move.pick % 4 > 0 ? likely : round.tasks, move.pick);
  return { task, command: build(round, task, move), personId: personOf(round, task, move.person) };
}

/** The round after a move that is no single command; the same round when it has no effect. */
export function playMove(round: Round, move: Move): Round {
  switch (move.kind) {
    case 'finish':
      return finishOne(round, move);
    case 'add-dataset': {
      const newId = countedIds('task', round.tasks.length);
      return addDatasets(
        round,
        [{ id: pickFrom(datasetIds, move.pick), reasoned: move.pick % 2 === 0 }],
        anOccasion({ newId }),
      ).round;
    }
    case 'remove-dataset':
      return removeDataset(round, pickFrom(datasetIds, move.pick), 'not in this round', { now, by: people.coordinator })
        .round;
    case 'role': {
      const scope = move.datasetId % 3 === 0 ? { datasetId: pickFrom(datasetIds, move.datasetId) } : {};
      const given = assignment(pickFrom(roleKeys, move.pick), pickFrom(everyone, move.person), scope);
      return { ...round, assignments: [...round.assignments, given] };
    }
    case 'absence': {
      const [personId, substituteId] = [pickFrom(everyone, move.person), pickFrom(everyone, move.substitute)];
      return { ...round, absences: [...round.absences, { personId, substituteId, from: today, to: today }] };
    }
    case 'command':
      return round;
  }
}

/** States in which a command is likely to be accepted; a quarter of the commands ignore them. */
const likelyStates: Readonly<Record<CommandType, readonly TaskStateName[]>> = {
  start: ['ready'],
  answer: ['ready', 'active', 'returned', 'blocked'],
  block: ['ready', 'active', 'returned'],
  unblock: ['blocked'],
  submit: ['active', 'returned'],
  approve: ['in-review'],
  return: ['in-review'],
  complete: ['active', 'returned'],
  reopen: ['done', 'not-applicable', 'cancelled'],
  'not-applicable': openStates,
  assign: openStates,
  reschedule: openStates,
  'open-early': ['waiting'],
  cancel: openStates,
};

function finishOne(round: Round, move: Extract<Move, { kind: 'finish' }>): Round {
  const open = round.tasks.filter((task) => isOpen(task.state) && task.state !== 'waiting');
  return open.length === 0 ? round : tryFinish(round, pickFrom(open, move.pick).id, move.outcome, move.until);
}

function build(round: Round, task: TaskState, move: Extract<Move, { kind: 'command' }>): Command {
  const reason = move.detail % 10 === 0 ? ' ' : 'because';
  const { type } = move;
  switch (type) {
    case 'start':
      return { type };
    case 'answer':
      return { type, answers: move.detail % 2 === 0 ? goodAnswers(round, task.id) : someAnswers(round, task, move) };
    case 'block':
      return { type, reason, waitingFor: 'the supplier', expectedOn: move.detail % 7 === 0 ? 'soon' : '2026-04-01' };
    case 'unblock':
    case 'submit':
    case 'approve':
    case 'complete':
      return { type, note: 'well' };
    case 'assign':
      return move.detail % 2 === 0
        ? { type, personId: pickFrom(everyone, move.answer), reason }
        : { type, role: pickFrom(roleKeys, move.answer), reason };
    case 'reschedule':
      return { type, dueOn: move.detail % 7 === 0 ? '2026-02-30' : '2026-05-04', reason };
    case 'return':
    case 'reopen':
    case 'not-applicable':
    case 'open-early':
    case 'cancel':
      return { type, reason };
  }
}

const values: readonly (AnswerValue | null)[] = [
  'yes',
  'no',
  'dont-know',
  'not-applicable',
  'weekly',
  '2026-03-02',
  7,
  ['parking'],
  '',
  null,
  'x'.repeat(10_001),
];

function someAnswers(
  round: Round,
  task: TaskState,
  move: Extract<Move, { kind: 'command' }>,
): Extract<Command, { type: 'answer' }>['answers'] {
  const { definition } = contextOf(round, task, people.coordinator, { now, today });
  const check = move.detail % 11 === 0 ? 'nonsense' : pickFrom(definition.checks, move.detail).key;
  return [{ check, answer: pickFrom(values, move.answer), note: move.detail % 3 === 0 ? 'a note' : null }];
}

/** Prefers a person whom the task waits for. */
function personOf(round: Round, task: TaskState, pick: number): Uuid {
  const turn = movers(task, contextOf(round, task, people.coordinator, { now, today }));
  if (pick % 5 === 0) return pickFrom(everyone, pick);
  return pick % 5 === 1 || turn.length === 0 ? people.coordinator : pickFrom(turn, pick);
}

function pickFrom<T>(values: readonly T[], pick: number): T {
  const found = values[pick % values.length];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}
