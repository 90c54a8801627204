import { z } from 'zod';
import { phaseKeys, stepKeys, taskStates } from '@stegvis/workflow';
import { booleanQuery, datasetRef, line, listOf, localDate, pageQuery, text, uuid } from './primitives.js';
import { operation } from './operation.js';

export const planKinds = ['phase', 'step', 'dataset', 'task'] as const;

const span = z.object({ from: localDate, to: localDate });
export const planLineView = z.object({
  kind: z.enum(planKinds),
  /** The key of the phase or step, or the id of the dataset or task. */
  key: z.string(),
  title: z.string(),
  phase: z.enum(phaseKeys).nullable(),
  step: z.number().int().nullable(),
  stepKey: z.enum(stepKeys).nullable(),
  dataset: datasetRef.nullable(),
  unit: z.string().nullable(),
  /** The only task of the line, whose date can be moved; null when there are several. */
  taskId: uuid.nullable(),
  state: z.enum(taskStates),
  done: z.number().int(),
  /** The number of tasks without cancelled and not-applicable ones. */
  total: z.number().int(),
  baseline: span.nullable(),
  /** Actual days for what has happened, planned days for what is still to come. */
  now: span.nullable(),
  /** Working days from the end of the baseline to the end now; negative = earlier. */
  movedDays: z.number().int().nullable(),
  /** Working days that the open tasks may slip and still meet the target; negative = the target is missed. */
  slackDays: z.number().int().nullable(),
  /** Calendar days past the due date of the task that is latest. */
  daysLate: z.number().int(),
  /** The line has an open task whose date somebody set by hand. */
  setByHand: z.boolean(),
});
export type PlanLineView = z.infer<typeof planLineView>;

export const planView = listOf(planLineView).extend({
  today: localDate,
  targetOn: localDate.nullable(),
  /** The round as a whole. */
  whole: planLineView.omit({
    kind: true,
    key: true,
    title: true,
    phase: true,
    step: true,
    stepKey: true,
    dataset: true,
    unit: true,
    taskId: true,
  }),
});
export type PlanView = z.infer<typeof planView>;

export const previewedMoveView = z.object({
  taskId: uuid,
  step: z.number().int(),
  stepKey: z.enum(stepKeys),
  title: z.string(),
  dataset: datasetRef.nullable(),
  from: localDate,
  to: localDate,
  /** `by-hand`: somebody set the date, so it stays. */
  outcome: z.enum(['moves', 'by-hand']),
});
const ends = z.object({ endsOn: localDate.nullable(), slackDays: z.number().int().nullable() });
export const reschedulePreview = listOf(previewedMoveView).extend({
  task: previewedMoveView.omit({ outcome: true }),
  targetOn: localDate.nullable(),
  moves: z.number().int(),
  stays: z.number().int(),
  before: ends,
  after: ends,
});
export type ReschedulePreview = z.infer<typeof reschedulePreview>;

export const planOperations = {
  getPlan: operation({
    id: 'getPlan',
    method: 'GET',
    path: '/rounds/{id}/plan',
    tag: 'Rounds',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      sort: z
        .enum([
          'order',
          '-order',
          'title',
          '-title',
          'endsOn',
          '-endsOn',
          'moved',
          '-moved',
          'slack',
          '-slack',
          'late',
          '-late',
        ])
        .default('order'),
      kind: text(40).optional(),
      phase: z.enum(phaseKeys).optional(),
      datasetId: uuid.optional(),
      step: z.coerce.number().int().min(1).max(16).optional(),
      search: line(200).optional(),
      unit: line(200).optional(),
      late: booleanQuery.optional(),
      moved: booleanQuery.optional(),
    }),
    status: 200,
    answer: planView,
    exportable: true,
  }),
  previewReschedule: operation({
    id: 'previewReschedule',
    method: 'GET',
    path: '/tasks/{id}/reschedule-preview',
    tag: 'Tasks',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery, dueOn: localDate, limit: pageQuery.limit.default(200) }),
    status: 200,
    answer: reschedulePreview,
    exportable: true,
  }),
};
