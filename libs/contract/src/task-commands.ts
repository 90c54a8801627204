import { z } from 'zod';
import { grantingChecks, roleKeys } from '@stegvis/workflow';
import { fieldOf, listIn } from './operation.js';
import { localDate, prose, text, uuid } from './primitives.js';

const note = prose(4000).nullish();
const reason = prose(4000);
/** yes-no and choice: the key; text; number; date; person: an id; dataset-list: ids; null withdraws the answer. */
export const answerValue = z.union([text(10_000), z.number(), z.array(text(100)).max(2000), z.null()]);
const oneAnswer = { check: text(80).min(1), answer: answerValue, note };

export const taskCommand = z.union([
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('answer'), ...oneAnswer }),
  z.strictObject({ type: z.literal('answer'), answers: z.array(z.strictObject(oneAnswer)).min(1).max(100) }),
  z.strictObject({ type: z.literal('block'), reason, waitingFor: prose(500), expectedOn: localDate.nullish() }),
  z.strictObject({ type: z.literal('unblock'), note }),
  z.strictObject({ type: z.literal('submit'), note }),
  z.strictObject({ type: z.literal('approve'), note }),
  z.strictObject({ type: z.literal('return'), reason }),
  z.strictObject({ type: z.literal('complete'), note }),
  z.strictObject({ type: z.literal('reopen'), reason }),
  z.strictObject({ type: z.literal('not-applicable'), reason }),
  z.strictObject({ type: z.literal('assign'), personId: uuid, reason: reason.nullish() }),
  /** null: back to the step's own role. */
  z.strictObject({ type: z.literal('assign'), role: z.enum(roleKeys).nullable(), reason: reason.nullish() }),
  z.strictObject({ type: z.literal('reschedule'), dueOn: localDate, reason }),
  z.strictObject({ type: z.literal('open-early'), reason }),
  z.strictObject({ type: z.literal('cancel'), reason }),
]);
export type TaskCommandBody = z.infer<typeof taskCommand>;

/** Whether a command may give somebody a role, or take one away. The command may not have been validated yet. */
export function givesRole(command: unknown): boolean {
  return (
    fieldOf(command, 'type') === 'answer' &&
    [command, ...listIn(command, 'answers')].some((one) => grantingChecks.includes(String(fieldOf(one, 'check'))))
  );
}
