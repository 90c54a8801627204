import { z } from 'zod';
import { attentionKinds, roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { booleanQuery, datasetRef, personRef, uuid } from './primitives.js';

export const attentionView = z.object({
  kind: z.enum(attentionKinds),
  /** How many tasks, datasets (`unassigned`) or to-dos the row stands for. */
  count: z.number().int(),
  /** How long the worst of them has lasted: calendar days past the date for `late`, else working days. */
  days: z.number().int(),
  person: personRef.nullable(),
  role: z.enum(roleKeys).nullable(),
  /** The round that all of them belong to; null when they belong to several. The same goes for `step`. */
  roundId: uuid.nullable(),
  step: z.number().int().nullable(),
  /** The worst of the tasks. */
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
