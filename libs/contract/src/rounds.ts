import { z } from 'zod';
import { phaseKeys, roleKeys, roundStates, stepKeys, taskStates } from '@stegvis/workflow';
import { guideChangeView } from './guide.js';
import { booleanQuery, datasetRef, instant, line, listOf, localDate, pageQuery, personRef, prose, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';

export const roundStepView = z.object({
  number: z.number().int(),
  key: z.enum(stepKeys),
  phase: z.enum(phaseKeys),
  level: z.enum(['round', 'dataset']),
  title: z.string(),
  state: z.enum(taskStates),
  done: z.number().int(),
  /** Tasks that count: cancelled and not-applicable ones do not. */
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
  phases: z.array(z.object({ key: z.enum(phaseKeys), title: z.string(), done: z.number().int(), total: z.number().int(), state: z.enum(['not-started', 'under-way', 'done']) })),
  steps: z.array(roundStepView),
  datasets: z.number().int(),
  /** Working days that what is left may slip and still meet the target, as in the plan; negative = the target is missed. */
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
  steps: z.array(z.object({ number: z.number().int(), key: z.enum(stepKeys), phase: z.enum(phaseKeys), level: z.enum(['round', 'dataset']), title: z.string() })),
  rows: z.array(z.object({ dataset: datasetRef.extend({ unit: z.string().nullable() }), state: z.enum(['in', 'refused', 'removed']), owners: z.array(personRef), cells: z.array(boardCell) })),
  /** Cells of the tasks that are done once for the round. */
  round: z.array(boardCell),
  name: z.string(),
  state: z.enum(roundStates),
});
export type BoardView = z.infer<typeof boardView>;

const example = {
  id: exampleId.round, name: 'Våren 2026', startsOn: '2026-03-02', targetOn: '2026-12-18', guideVersion: '2026.1', state: 'planned', phases: [], steps: [], datasets: 0,
  slackDays: 40, plannedEndOn: '2026-10-20', startedAt: null, completedAt: null, version: 1,
};

export const roundOperations = {
  listRounds: operation({
    id: 'listRounds', method: 'GET', path: '/rounds', tag: 'Rounds', access: 'signed-in',
    summary: 'The rounds', description: 'Newest start first unless asked otherwise.',
    query: z.strictObject({ ...pageQuery, sort: z.enum(['startsOn', '-startsOn', 'name', '-name', 'state', '-state']).default('-startsOn'), state: z.enum(roundStates).optional(), search: line(200).optional() }),
    status: 200, answer: listOf(roundView), exportable: true, problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
  }),
  createRound: operation({
    id: 'createRound', method: 'POST', path: '/rounds', tag: 'Rounds', access: 'signed-in',
    summary: 'Plan a round', description: 'It is pinned to a version of the guide; without one, to the newest.',
    body: z.strictObject({ name: line(200), startsOn: localDate, targetOn: localDate.nullish(), guideVersion: z.string().max(40).optional() }),
    status: 201, answer: roundView, problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate', 'unknown-reference'],
    example: { body: { name: 'Våren 2026', startsOn: '2026-03-02', targetOn: '2026-12-18' }, answer: example },
  }),
  getRound: operation({
    id: 'getRound', method: 'GET', path: '/rounds/{id}', tag: 'Rounds', access: 'signed-in',
    summary: 'A round', description: 'With progress by phase and step.', status: 200, answer: roundView, problems: ['not-signed-in', 'not-found'], example: { answer: example },
  }),
  updateRound: operation({
    id: 'updateRound', method: 'PATCH', path: '/rounds/{id}', tag: 'Rounds', access: 'signed-in',
    summary: 'Change a round', description: 'Name, dates, or `archived` when it is completed. Dates that follow from others move; those set by hand stay.',
    body: z.strictObject({ name: line(200).optional(), startsOn: localDate.optional(), targetOn: localDate.nullish(), archived: z.boolean().optional() }),
    ifMatch: true, status: 200, answer: roundView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'duplicate', 'stale-version', 'version-missing', 'conflict'],
    example: { body: { targetOn: '2027-01-29' }, answer: { ...example, targetOn: '2027-01-29', version: 2 } },
  }),
  startRound: operation({
    id: 'startRound', method: 'POST', path: '/rounds/{id}/start', tag: 'Rounds', access: 'signed-in',
    summary: 'Start a round', description: 'The tasks of the round come into being and get planned dates.', status: 200, answer: roundView,
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'], example: { answer: { ...example, state: 'running' } },
  }),
  upgradeRound: operation({
    id: 'upgradeRound', method: 'POST', path: '/rounds/{id}/upgrade', tag: 'Rounds', access: 'signed-in',
    summary: 'Move a round to another version of the guide', description: 'States, answers and history stay. `dryRun=true` tells what would change.',
    query: z.strictObject({ dryRun: booleanQuery.optional() }),
    body: z.strictObject({ guideVersion: z.string().max(40) }), status: 200,
    answer: z.object({ round: roundView, dryRun: z.boolean(), changes: z.array(guideChangeView) }),
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'unknown-reference', 'conflict'],
    example: { body: { guideVersion: '2026.1+1' } },
  }),
  addDatasets: operation({
    id: 'addDatasets', method: 'POST', path: '/rounds/{id}/datasets', tag: 'Rounds', access: 'signed-in',
    summary: 'Choose datasets for a round', description: 'With the reason, which step 3 asks for. Their tasks come into being. Choosing the same one again changes only the reason.',
    body: z.strictObject({ datasetIds: z.array(uuid).min(1).max(2000), reason: prose(2000).nullish() }), status: 200,
    answer: z.object({ added: z.number().int(), restored: z.number().int(), unchanged: z.number().int(), round: roundView }),
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'unknown-reference', 'conflict'],
    example: { body: { datasetIds: [exampleId.dataset], reason: 'Efterfrågad och redan strukturerad' } },
  }),
  listRoundDatasets: operation({
    id: 'listRoundDatasets', method: 'GET', path: '/rounds/{id}/datasets', tag: 'Rounds', access: 'signed-in',
    summary: 'The datasets of a round', description: 'Those that left it too, with why.',
    query: z.strictObject({ ...pageQuery, sort: z.enum(['title', '-title', 'addedAt', '-addedAt']).default('title'), state: z.enum(['in', 'refused', 'removed']).optional() }), status: 200,
    answer: listOf(z.object({ dataset: datasetRef, state: z.enum(['in', 'refused', 'removed']), reason: z.string().nullable(), addedAt: instant, addedBy: personRef.nullable(), leftAt: instant.nullable(), leftReason: z.string().nullable(), decisionTaskId: uuid.nullable() })),
    exportable: true, problems: ['validation', 'not-signed-in', 'not-found'], example: {},
  }),
  removeDataset: operation({
    id: 'removeDataset', method: 'DELETE', path: '/rounds/{id}/datasets/{datasetId}', tag: 'Rounds', access: 'signed-in',
    summary: 'Take a dataset out of a round', description: 'Its open tasks are cancelled; history stays; it can be chosen again.',
    query: z.strictObject({ reason: line(2000).optional() }), status: 204, problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'conflict'], example: {},
  }),
  getBoard: operation({
    id: 'getBoard', method: 'GET', path: '/rounds/{id}/board', tag: 'Rounds', access: 'signed-in',
    summary: 'The matrix dataset x step', description: 'Every task of the round as a cell. `round` holds the cells of the tasks that are done once.',
    status: 200, answer: boardView, problems: ['not-signed-in', 'not-found'], example: {},
  }),
};
