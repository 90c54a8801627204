import { judgeAnswer } from './commands/answer-checks.js';
import { refuse, stamp } from './commands/guards.js';
import { implicitStart } from './commands/start-task.js';
import type { Decision, TaskContext, TaskState } from './task.types.js';
import type { Uuid } from './vocabulary.js';

export interface NewEvidence {
  /** `''`: evidence for the task as a whole. */
  readonly check: string;
  readonly evidenceId: Uuid;
  readonly title: string;
}

/** Whether somebody may add evidence: whoever may answer may, in the same states; it starts the task as an answer does. */
export function addEvidence(state: TaskState, evidence: NewEvidence, context: TaskContext): Decision {
  if (context.round.state !== 'running') return refuse('round-not-running');
  if (state.datasetId !== null && !context.datasetInRound) return refuse('dataset-not-in-round');
  const known = evidence.check === '' || context.definition.checks.some((check) => check.key === evidence.check);
  if (!known) return refuse('unknown-check', [{ kind: 'check', check: evidence.check, reason: 'unknown' }]);
  const judged = judgeAnswer(state, context);
  if (!judged.ok) return judged;
  return { ok: true, events: [...implicitStart(state, context, judged), { type: 'evidence-added', ...evidence, ...stamp(judged.as, context) }] };
}
