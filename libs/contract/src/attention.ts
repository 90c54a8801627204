import { z } from 'zod';
import { attentionKinds, roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { booleanQuery, datasetRef, personRef, uuid } from './primitives.js';

export const attentionView = z.object({
  kind: z.enum(attentionKinds),
  /** Tasks, datasets (`unassigned`) or things to do that the row stands for. */
  count: z.number().int(),
  /** How long the worst of them: calendar days past the date for `late`, else working days. */
  days: z.number().int(),
  person: personRef.nullable(),
  role: z.enum(roleKeys).nullable(),
  /** Where all of them belong to one round or step. */
  roundId: uuid.nullable(),
  step: z.number().int().nullable(),
  /** The worst of them. */
  task: z.object({ id: uuid, title: z.string() }).nullable(),
  dataset: datasetRef.nullable(),
  /** What a problem waits for, what there is to do, or by whom and since when mail is held. */
  note: z.string().nullable(),
});
export type AttentionView = z.infer<typeof attentionView>;

export const attentionOperations = {
  getAttention: operation({
    id: 'getAttention',
    method: 'GET',
    path: '/attention',
    tag: 'Tasks',
    access: 'signed-in',
    query: z.strictObject({ all: booleanQuery.optional() }),
    status: 200,
    answer: z.object({ items: z.array(attentionView), more: z.number().int() }),
  }),
};
