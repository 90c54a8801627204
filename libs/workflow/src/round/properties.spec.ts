import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { availableCommands } from '../task/decide.js';
import { initialTask, replay } from '../task/evolve.js';
import { contextOf, type Round } from '../testing/model/round.js';
import { runCommand } from '../testing/model/run-command.js';
import type { RoleAssignment } from '../roles/directory.types.js';
import type { AvailableCommand, RefusalCode } from '../task/task.types.js';
import { aRound } from '../testing/a-round.js';
import { bothWays, tooRare } from '../testing/acts.js';
import { now, today } from '../testing/a-task.js';
import { bringToEnd, finishUpTo } from '../testing/drive.js';
import { selfApprovals, violations } from '../testing/invariants.js';
import { playMove, commandOf, datasetIds, moves, type Move } from '../testing/moves.js';
import { everybody } from '../testing/people.js';
import { commandTypes, type CommandType, type StepKey } from '../vocabulary.js';

const sequences = 1_000;
const stages: readonly StepKey[] = [
  'choose-datasets',
  'information-security',
  'establish-publishing',
  'publish',
  'follow-up',
];
/** Rounds of one to three datasets at every stage, since sequences have to reach late steps too. */
const begun: readonly Round[] = [1, 2, 3].flatMap((count) => {
  const fresh = aRound(datasetIds.slice(0, count));
  return [fresh, ...stages.map((step) => finishUpTo(fresh, step))];
});
const rounds = fc.record({ start: fc.constantFrom(aRound([]), ...begun), fourEyes: fc.boolean(), moves });

/** Refusals that depend on a command's fields, which `availableCommands` does not know. */
const aboutFields: readonly RefusalCode[] = ['invalid-answer', 'unknown-check', 'beyond-authority'];

const least = bothWays(commandTypes, 3);

describe('whole rounds under generated commands', () => {
  test(`${String(sequences)} sequences or more keep every invariant of the workflow`, () => {
    const types = new Map<string, number>();
    const property = fc.property(rounds, ({ start, fourEyes, moves: sequence }) => {
      let round: Round = { ...start, fourEyes };
      expectSound(round);
      for (const move of sequence) round = stepOn(round, move, types);
      expectReplayed(round);
      expect(fourEyes ? selfApprovals(round) : []).toEqual([]);
      const ended = bringToEnd({
        ...round,
        assignments: [...everybody, ...round.assignments.filter(isOwner)],
        absences: [],
      });
      expectSound(ended);
      expect(ended.state).toBe('completed');
    });
    // Checks the generator as well: every command was both accepted and refused. Chance decides what comes up: where
    // something was too rare, more sequences are tried.
    for (let round = 0; round === 0 || (round < 10 && tooRare(types, least).length > 0); round += 1) {
      const details = fc.check(property, { numRuns: sequences });
      process.stdout.write(`workflow properties: seed ${String(details.seed)}, ${String(details.numRuns)} sequences\n`);
      if (details.failed) {
        throw new Error(`${String(fc.defaultReportMessage(details))}\n${String(details.errorInstance)}`);
      }
    }
    expect(tooRare(types, least)).toEqual([]);
    expect(types.size).toBe(2 * commandTypes.length);
  });
});

function stepOn(round: Round, move: Move, types: Map<string, number>): Round {
  const given = commandOf(round, move);
  if (given === null) {
    const moved = playMove(round, move);
    if (moved !== round) expectSound(moved);
    return moved;
  }
  const { task, command, personId } = given;
  const context = contextOf(round, task, personId, { now, today });
  const before = JSON.stringify([task, round.datasets, round.history.length]);
  const result = runCommand(round, task.id, command, personId, { now, today });
  count(types, `${command.type} ${result.ok ? 'accepted' : 'refused'}`);
  demand(JSON.stringify([task, round.datasets, round.history.length]) === before, 'the command changed its arguments');
  const available = availableCommands(task, context).find((one) => one.type === command.type);
  if (!result.ok) {
    const told =
      aboutFields.includes(result.code) ||
      JSON.stringify(available) ===
        JSON.stringify({ ...unavailable(command.type), code: result.code, missing: result.missing });
    demand(told, `availableCommands told otherwise than ${command.type} was refused: ${JSON.stringify(available)}`);
    return round;
  }
  demand(available?.allowed === true, `${command.type} was accepted but not available`);
  expectSound(result.round);
  return result.round;
}

function expectSound(round: Round): void {
  const found = violations(round);
  demand(found.length === 0, found.join('; '));
}

function expectReplayed(round: Round): void {
  for (const task of round.tasks) {
    const events = round.history.filter((recorded) => recorded.taskId === task.id).map((recorded) => recorded.event);
    const { id, roundId, datasetId, step } = task;
    const replayed = replay(initialTask({ id, roundId, datasetId, step }), events);
    if (JSON.stringify(replayed) !== JSON.stringify(task)) expect(replayed).toEqual(task);
  }
}

function unavailable(type: CommandType): AvailableCommand {
  return { type, allowed: false };
}

/** A cheap assertion, since Jest's own cost more than the rule itself when they run a million times. */
function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/**
 * The driver keeps the owners that the sequence appointed, including coordinators who are owners; other roles have one
 * holder each.
 */
function isOwner(assignment: RoleAssignment): boolean {
  return assignment.role === 'information-owner';
}

function count(types: Map<string, number>, key: string): void {
  types.set(key, (types.get(key) ?? 0) + 1);
}
