import { judgeAnswer } from './commands/answer-checks.js';
import { refuse, stamp } from './commands/guards.js';
import { implicitStart } from './commands/start-task.js';
import type { Decision, TaskContext, TaskState } from './task.types.js';
import type { Uuid } from '../vocabulary.js';

export interface NewEvidence {
  /** `''`: evidence for the whole task. */
  readonly check: string;
  readonly evidenceId: Uuid;
  readonly title: string;
}

/** An existing piece of evidence, by its newest version. */
export interface PieceOfEvidence extends NewEvidence {
  readonly removed: boolean;
}

/**
 * Whether a person may add evidence: whoever may answer may, in the same states. Evidence starts the task as an answer
 * does.
 */
export function addEvidence(state: TaskState, evidence: NewEvidence, context: TaskContext): Decision {
  return changeEvidence(state, { type: 'evidence-added', ...evidence }, context);
}

/** Adds a newer version of an existing piece. The same people may do everything with evidence. */
export function replaceEvidence(
  state: TaskState,
  former: PieceOfEvidence,
  next: Omit<NewEvidence, 'check'>,
  context: TaskContext,
): Decision {
  const { evidenceId, title } = next;
  return changeEvidence(
    state,
    { type: 'evidence-replaced', check: former.check, evidenceId, title, formerId: former.evidenceId },
    context,
  );
}

/** Removes a piece with all of its versions; removing twice changes nothing. */
export function removeEvidence(state: TaskState, piece: PieceOfEvidence, context: TaskContext): Decision {
  return movePiece(state, 'evidence-removed', piece, piece.removed, context);
}

/** Restores a removed piece. */
export function restoreEvidence(state: TaskState, piece: PieceOfEvidence, context: TaskContext): Decision {
  return movePiece(state, 'evidence-restored', piece, !piece.removed, context);
}

type Change =
  | ({ readonly type: 'evidence-added' | 'evidence-removed' | 'evidence-restored' } & NewEvidence)
  | ({ readonly type: 'evidence-replaced'; readonly formerId: Uuid } & NewEvidence);

function movePiece(
  state: TaskState,
  type: 'evidence-removed' | 'evidence-restored',
  { check, evidenceId, title }: PieceOfEvidence,
  isSoAlready: boolean,
  context: TaskContext,
): Decision {
  const decision = changeEvidence(state, { type, check, evidenceId, title }, context);
  return decision.ok && isSoAlready ? { ok: true, events: [] } : decision;
}

function changeEvidence(state: TaskState, evidence: Change, context: TaskContext): Decision {
  if (context.round.state !== 'running') return refuse('round-not-running');
  if (state.datasetId !== null && !context.datasetInRound) return refuse('dataset-not-in-round');
  const known = evidence.check === '' || context.definition.checks.some((check) => check.key === evidence.check);
  if (!known) return refuse('unknown-check', [{ kind: 'check', check: evidence.check, reason: 'unknown' }]);
  const judged = judgeAnswer(state, context);
  if (!judged.ok) return judged;
  return {
    ok: true,
    events: [...implicitStart(state, context, judged), { ...evidence, ...stamp(judged.as, context) }],
  };
}
