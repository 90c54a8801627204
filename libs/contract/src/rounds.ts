import { z } from 'zod';
import { phaseKeys, roleKeys, roundStates, stepKeys, taskStates } from '@stegvis/workflow';
import { guideChangeView } from './guide.js';
import {
  booleanQuery,
  datasetRef,
  instant,
  line,
  listOf,
  localDate,
  pageQuery,
  personRef,
  prose,
  text,
  uuid,
} from './primitives.js';
import { operation } from './operation.js';

export const roundStepView = z.object({
  number: z.number().int(),
  key: z.enum(stepKeys),
  phase: z.enum(phaseKeys),
  level: z.enum(['round', 'dataset']),
  title: z.string(),
  state: z.enum(taskStates),
  done: z.number().int(),
  /** The number of tasks without cancelled and not-applicable ones. */
  total: z.number().int(),
  overdue: z.number().int(),
  /** Open tasks that nobody can do, since the role is vacant. */
  vacant: z.number().int(),
  dueOn: localDate.nullable(),
  baselineDueOn: localDate.nullable(),
});
export const roundView = z.object({
  id: uuid,
  name: z.string(),
  startsOn: localDate,
  targetOn: localDate.nullable(),
  guideVersion: z.string(),
  state: z.enum(roundStates),
  phases: z.array(
    z.object({
      key: z.enum(phaseKeys),
      title: z.string(),
      done: z.number().int(),
      total: z.number().int(),
      state: z.enum(['not-started', 'under-way', 'done']),
    }),
  ),
  steps: z.array(roundStepView),
  datasets: z.number().int(),
  /**
   * Working days that the open tasks may slip and still meet the target, as in the plan; negative = the target is
   * missed.
   */
  slackDays: z.number().int().nullable(),
  plannedEndOn: localDate.nullable(),
  startedAt: instant.nullable(),
  completedAt: instant.nullable(),
  version: z.number().int(),
});
export type RoundView = z.infer<typeof roundView>;

export const boardCell = z.object({
  step: z.number().int(),
  taskId: uuid,
  state: z.enum(taskStates),
  dueOn: localDate.nullable(),
  overdue: z.boolean(),
  /** Calendar days past the due date, 0 when not late. */
  daysLate: z.number().int(),
  role: z.enum(roleKeys),
  assignees: z.array(personRef),
  version: z.number().int(),
});
export type BoardCell = z.infer<typeof boardCell>;
export const boardView = z.object({
  steps: z.array(
    z.object({
      number: z.number().int(),
      key: z.enum(stepKeys),
      phase: z.enum(phaseKeys),
      level: z.enum(['round', 'dataset']),
      title: z.string(),
    }),
  ),
  rows: z.array(
    z.object({
      dataset: datasetRef.extend({ unit: z.string().nullable() }),
      state: z.enum(['in', 'refused', 'removed']),
      owners: z.array(personRef),
      cells: z.array(boardCell),
    }),
  ),
  /** The cells of the tasks that are done once for the round. */
  round: z.array(boardCell),
  name: z.string(),
  state: z.enum(roundStates),
});
export type BoardView = z.infer<typeof boardView>;

export const roundOperations = {
  listRounds: operation({
    id: 'listRounds',
    method: 'GET',
    path: '/rounds',
    tag: 'Rounds',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['startsOn', '-startsOn', 'name', '-name', 'state', '-state']).default('-startsOn'),
      state: z.enum(roundStates).optional(),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(roundView),
    exportable: true,
  }),
  createRound: operation({
    id: 'createRound',
    method: 'POST',
    path: '/rounds',
    tag: 'Rounds',
    access: 'signed-in',
    body: z.strictObject({
      name: line(200),
      startsOn: localDate,
      targetOn: localDate.nullish(),
      guideVersion: text(40).optional(),
    }),
    status: 201,
    answer: roundView,
  }),
  getRound: operation({
    id: 'getRound',
    method: 'GET',
    path: '/rounds/{id}',
    tag: 'Rounds',
    access: 'signed-in',
    status: 200,
    answer: roundView,
  }),
  updateRound: operation({
    id: 'updateRound',
    method: 'PATCH',
    path: '/rounds/{id}',
    tag: 'Rounds',
    access: 'signed-in',
    body: z.strictObject({
      name: line(200).optional(),
      startsOn: localDate.optional(),
      targetOn: localDate.nullish(),
      archived: z.boolean().optional(),
    }),
    ifMatch: true,
    status: 200,
    answer: roundView,
  }),
  startRound: operation({
    id: 'startRound',
    method: 'POST',
    path: '/rounds/{id}/start',
    tag: 'Rounds',
    access: 'signed-in',
    status: 200,
    answer: roundView,
  }),
  upgradeRound: operation({
    id: 'upgradeRound',
    method: 'POST',
    path: '/rounds/{id}/upgrade',
    tag: 'Rounds',
    access: 'signed-in',
    query: z.strictObject({ dryRun: booleanQuery.optional() }),
    body: z.strictObject({ guideVersion: text(40) }),
    status: 200,
    answer: z.object({ round: roundView, dryRun: z.boolean(), changes: z.array(guideChangeView) }),
  }),
  addDatasets: operation({
    id: 'addDatasets',
    method: 'POST',
    path: '/rounds/{id}/datasets',
    tag: 'Rounds',
    access: 'signed-in',
    body: z.strictObject({ datasetIds: z.array(uuid).min(1).max(2000), reason: prose(2000).nullish() }),
    status: 200,
    answer: z.object({
      added: z.number().int(),
      restored: z.number().int(),
      unchanged: z.number().int(),
      round: roundView,
    }),
  }),
  listRoundDatasets: operation({
    id: 'listRoundDatasets',
    method: 'GET',
    path: '/rounds/{id}/datasets',
    tag: 'Rounds',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['title', '-title', 'addedAt', '-addedAt']).default('title'),
      state: z.enum(['in', 'refused', 'removed']).optional(),
    }),
    status: 200,
    answer: listOf(
      z.object({
        dataset: datasetRef,
        state: z.enum(['in', 'refused', 'removed']),
        reason: z.string().nullable(),
        addedAt: instant,
        addedBy: personRef.nullable(),
        leftAt: instant.nullable(),
        leftReason: z.string().nullable(),
        decisionTaskId: uuid.nullable(),
      }),
    ),
    exportable: true,
  }),
  removeDataset: operation({
    id: 'removeDataset',
    method: 'DELETE',
    path: '/rounds/{id}/datasets/{datasetId}',
    tag: 'Rounds',
    access: 'signed-in',
    query: z.strictObject({ reason: line(2000).optional() }),
    status: 204,
  }),
  getBoard: operation({
    id: 'getBoard',
    method: 'GET',
    path: '/rounds/{id}/board',
    tag: 'Rounds',
    access: 'signed-in',
    status: 200,
    answer: boardView,
  }),
};
