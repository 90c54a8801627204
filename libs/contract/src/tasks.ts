import { z } from 'zod';
import {
  checkKinds,
  commandTypes,
  outcomes,
  phaseKeys,
  refusalCodes,
  roleKeys,
  stepKeys,
  taskStates,
} from '@stegvis/workflow';
import {
  booleanQuery,
  datasetRef,
  instant,
  line,
  link,
  listOf,
  localDate,
  pageQuery,
  personRef,
  text,
  uuid,
} from './primitives.js';
import { fieldOf, listIn, operation } from './operation.js';
import { missingView, problem } from './problem.js';
import { reminderView } from './reminders.js';
import { answerValue, givesRole, taskCommand } from './task-commands.js';

const evidenceFields = {
  id: uuid,
  check: z.string().nullable(),
  kind: z.enum(['file', 'link']),
  title: z.string(),
  url: z.string(),
  mediaType: z.string().nullable(),
  size: z.number().int().nullable(),
  checksum: z.string().nullable(),
  addedBy: personRef,
  addedAt: instant,
  /** 1 for the first. */
  version: z.number().int().min(1),
};
export const evidenceVersionView = z.object(evidenceFields);
export type EvidenceVersionView = z.infer<typeof evidenceVersionView>;

/** A piece of evidence with its newest version. */
export const evidenceView = z.object({
  ...evidenceFields,
  /** Older versions, newest first. */
  versions: z.array(evidenceVersionView),
});
export type EvidenceView = z.infer<typeof evidenceView>;

/** A removed piece of evidence: it no longer counts as evidence, stays on record and can be restored. */
export const removedEvidenceView = evidenceView.extend({
  removedBy: personRef,
  removedAt: instant,
  /** Whether I may restore it now, by the same rule as the command, and else why not, in one sentence. */
  restore: z.object({ allowed: z.boolean(), code: z.enum(refusalCodes).optional(), reason: z.string().optional() }),
});
export type RemovedEvidenceView = z.infer<typeof removedEvidenceView>;

export const checkView = z.object({
  key: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  kind: z.enum(checkKinds),
  options: z.array(z.object({ key: z.string(), label: z.string() })).optional(),
  required: z.boolean(),
  evidenceRequired: z.boolean(),
  /** A "no" counts only with a note. */
  noNeedsNote: z.boolean().optional(),
  answer: answerValue,
  note: z.string().nullable(),
  answeredBy: personRef.nullable(),
  answeredAt: instant.nullable(),
  /** The role that the answer gives, and where; with the reason why I may not give it, or null when I may. */
  gives: z
    .object({
      role: z.enum(roleKeys),
      roundId: uuid.nullable(),
      datasetId: uuid.nullable(),
      lockedBecause: z.string().nullable(),
      mayNameOneself: z.boolean(),
    })
    .optional(),
  /**
   * The latest earlier answer of the same dataset (or, for a step of the round, of the organisation), while this check
   * has none.
   */
  previousAnswer: z
    .object({ answer: answerValue, note: z.string().nullable(), roundName: z.string(), answeredAt: instant })
    .nullable(),
  evidence: z.array(evidenceView),
});
export type CheckView = z.infer<typeof checkView>;

const taskSummaryFields = {
  id: uuid,
  roundId: uuid,
  roundName: z.string(),
  datasetId: uuid.nullable(),
  dataset: datasetRef.nullable(),
  step: z.number().int(),
  stepKey: z.enum(stepKeys),
  phase: z.enum(phaseKeys),
  title: z.string(),
  state: z.enum(taskStates),
  role: z.enum(roleKeys),
  /**
   * The people whom the task waits for now: those who may approve it while it is in review, else those who do it. Empty
   * when the role is vacant, and when the task is finished.
   */
  assignees: z.array(personRef),
  dueOn: localDate.nullable(),
  baselineDueOn: localDate.nullable(),
  overdue: z.boolean(),
  /** Calendar days past the due date, 0 when not late. */
  daysLate: z.number().int(),
  reminder: reminderView,
  /** Who handed the task back, when and why; null when nobody did, or when that has ended since. */
  handedBack: z.object({ by: personRef, at: instant, reason: z.string() }).nullable(),
  version: z.number().int(),
};
export const taskSummary = z.object(taskSummaryFields);
export type TaskSummary = z.infer<typeof taskSummary>;

export const availableCommandView = z.object({
  type: z.enum(commandTypes),
  allowed: z.boolean(),
  code: z.enum(refusalCodes).optional(),
  /** Why not, in one sentence. */
  reason: z.string().optional(),
  missing: z.array(missingView).optional(),
});

export const taskView = z.object({
  ...taskSummaryFields,
  accountable: z.enum(roleKeys),
  doers: z.array(personRef),
  reviewers: z.array(personRef),
  review: z.boolean(),
  purpose: z.string(),
  how: z.string(),
  why: z.string(),
  example: z.string(),
  law: z.string(),
  checks: z.array(checkView),
  evidence: z.array(evidenceView),
  /** Removed evidence of the checks and of the whole task, last removed first. */
  removedEvidence: z.array(removedEvidenceView),
  waitsFor: z.array(
    z.object({
      step: z.number().int(),
      stepKey: z.enum(stepKeys),
      title: z.string(),
      state: z.enum(taskStates).nullable(),
      taskId: uuid.nullable(),
      holds: z.boolean(),
      hard: z.boolean(),
    }),
  ),
  blocked: z
    .object({ reason: z.string(), waitingFor: z.string(), expectedOn: localDate.nullable(), since: instant })
    .nullable(),
  returnedReason: z.string().nullable(),
  submittedBy: personRef.nullable(),
  approvedBy: personRef.nullable(),
  finishedAt: instant.nullable(),
  outcome: z
    .object({
      code: z.enum(outcomes),
      label: z.string(),
      allowsPublishing: z.boolean(),
      ground: z.string().nullable(),
      conditions: z.string().nullable(),
      retestOn: localDate.nullable(),
    })
    .nullable(),
  cancelledBecause: z
    .object({
      code: z.enum(['decision', 'left-round', 'coordinator']),
      decisionTaskId: uuid.nullable(),
      text: z.string(),
    })
    .nullable(),
  /** When the next mail about the task is sent, if one is planned. */
  nextReminder: instant.nullable(),
  openedEarly: z.boolean(),
  assignedPerson: personRef.nullable(),
  availableCommands: z.array(availableCommandView),
});
export type TaskView = z.infer<typeof taskView>;

export const taskEventView = z.object({
  id: uuid,
  type: z.string(),
  at: instant,
  /** Null: the system, as a consequence of something else. */
  by: personRef.nullable(),
  onBehalfOf: personRef.nullable(),
  /** The event in words. */
  text: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
export type TaskEventView = z.infer<typeof taskEventView>;

/** The result of one command among many. */
export const taskCommandResult = z.object({
  taskId: uuid,
  status: z.enum(['done', 'unchanged', 'refused']),
  /** The task after all commands; null when there is no such task. */
  task: taskSummary.nullable(),
  undo: taskCommand.nullable(),
  problem: problem.nullable(),
});
export type TaskCommandResult = z.infer<typeof taskCommandResult>;

export const taskOperations = {
  listTasks: operation({
    id: 'listTasks',
    method: 'GET',
    path: '/tasks',
    tag: 'Tasks',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['dueOn', '-dueOn', 'step', '-step', 'state', '-state', 'dataset', '-dataset']).default('dueOn'),
      assignee: z.union([z.literal('me'), uuid]).optional(),
      roundId: uuid.optional(),
      datasetId: uuid.optional(),
      step: z.coerce.number().int().min(1).max(16).optional(),
      state: text(200).optional(),
      overdue: booleanQuery.optional(),
      dueBefore: localDate.optional(),
      open: booleanQuery.optional(),
      vacant: booleanQuery.optional(),
      role: z.enum(roleKeys).optional(),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(taskSummary),
    exportable: true,
  }),
  getTask: operation({
    id: 'getTask',
    method: 'GET',
    path: '/tasks/{id}',
    tag: 'Tasks',
    access: 'signed-in',
    status: 200,
    answer: taskView,
  }),
  commandTask: operation({
    id: 'commandTask',
    method: 'POST',
    path: '/tasks/{id}/commands',
    tag: 'Tasks',
    access: 'signed-in',
    recentSignIn: ({ body }) => givesRole(body),
    body: taskCommand,
    ifMatch: true,
    status: 200,
    answer: taskView,
  }),
  commandTasks: operation({
    id: 'commandTasks',
    method: 'POST',
    path: '/task-commands',
    tag: 'Tasks',
    access: 'signed-in',
    recentSignIn: ({ body }) => listIn(body, 'commands').some((one) => givesRole(fieldOf(one, 'command'))),
    body: z.strictObject({
      commands: z
        .array(z.strictObject({ taskId: uuid, version: z.number().int().min(1), command: taskCommand }))
        .min(1)
        .max(200),
    }),
    status: 200,
    answer: z.object({ results: z.array(taskCommandResult) }),
  }),
  listTaskEvents: operation({
    id: 'listTaskEvents',
    method: 'GET',
    path: '/tasks/{id}/events',
    tag: 'Tasks',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(200) }),
    status: 200,
    answer: listOf(taskEventView),
    exportable: true,
  }),
  addEvidence: operation({
    id: 'addEvidence',
    method: 'POST',
    path: '/tasks/{id}/evidence',
    tag: 'Tasks',
    access: 'signed-in',
    query: z.strictObject({
      check: text(80).optional(),
      title: line(300).optional(),
      replaces: uuid.optional(),
    }),
    body: z.strictObject({ url: link, title: line(300).optional(), check: text(80).optional() }),
    file: true,
    status: 201,
    answer: evidenceView,
  }),
  getEvidence: operation({
    id: 'getEvidence',
    method: 'GET',
    path: '/tasks/{id}/evidence/{evidenceId}',
    tag: 'Tasks',
    access: 'signed-in',
    status: 200,
    media: 'application/octet-stream',
  }),
  removeEvidence: operation({
    id: 'removeEvidence',
    method: 'DELETE',
    path: '/tasks/{id}/evidence/{evidenceId}',
    tag: 'Tasks',
    access: 'signed-in',
    status: 204,
  }),
  restoreEvidence: operation({
    id: 'restoreEvidence',
    method: 'POST',
    path: '/tasks/{id}/evidence/{evidenceId}/restoration',
    tag: 'Tasks',
    access: 'signed-in',
    status: 204,
  }),
};
