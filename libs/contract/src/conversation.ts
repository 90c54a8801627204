import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { exampleId, operation } from './operation.js';
import { instant, line, listOf, localDate, pageQuery, personRef, prose, uuid } from './primitives.js';

/** `not-mine`: somebody hands the task back; `dont-know`: somebody lacks an answer. Both are work for the coordinator. */
export const commentKinds = ['comment', 'not-mine', 'dont-know'] as const;

export const toDoView = z.object({
  /** Null: for whoever holds `role`. */
  person: personRef.nullable(),
  role: z.enum(roleKeys).nullable(),
  dueOn: localDate.nullable(),
});

export const commentView = z.object({
  id: uuid,
  /** The comment that the thread began with; its own id for that one. */
  threadId: uuid,
  /** Where it stands: a task, or a dataset as a whole. */
  about: z.object({
    type: z.enum(['task', 'dataset']),
    id: uuid,
    title: z.string(),
    roundId: uuid.nullable(),
    datasetId: uuid.nullable(),
    step: z.number().int().nullable(),
  }),
  kind: z.enum(commentKinds),
  /** The question that it is about. */
  check: z.string().nullable(),
  question: z.string().nullable(),
  /** Empty for a deleted one, and where the kind says all. */
  text: z.string(),
  by: personRef,
  at: instant,
  editedAt: instant.nullable(),
  deleted: z.boolean(),
  mentions: z.array(personRef),
  /** Of the thread, on its first comment: settled, and by whom. */
  resolved: z.object({ at: instant, by: personRef }).nullable(),
  /** Of the thread, on its first comment: whom it is something to do for. Done = resolved. */
  toDo: toDoView.nullable(),
  /** I wrote it, and may edit and delete it. */
  mine: z.boolean(),
  version: z.number().int(),
});
export type CommentView = z.infer<typeof commentView>;

const toDoInput = z.union([
  z.strictObject({ personId: uuid, dueOn: localDate.nullish() }),
  z.strictObject({ role: z.enum(roleKeys), dueOn: localDate.nullish() }),
]);
export type ToDoInput = z.output<typeof toDoInput>;

const commentBody = z.strictObject({
  text: prose(4000),
  mentions: z.array(uuid).max(50).optional(),
  /** Any comment of the thread. */
  replyTo: uuid.optional(),
  /** Makes the thread something to do. Only for the first of a thread. */
  toDo: toDoInput.optional(),
});
const taskCommentBody = commentBody.extend({ kind: z.enum(commentKinds).optional(), check: line(80).optional() });
export type CommentBody = z.output<typeof taskCommentBody>;

export const commentPatch = z.strictObject({
  text: prose(4000).optional(),
  mentions: z.array(uuid).max(50).optional(),
  /** Null: not something to do any more. Anybody may. */
  toDo: toDoInput.nullable().optional(),
  /** Brings a deleted one back. */
  deleted: z.literal(false).optional(),
});
export type CommentPatch = z.output<typeof commentPatch>;

const threads = z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(200) });
const example = {
  id: exampleId.other,
  threadId: exampleId.other,
  about: {
    type: 'task',
    id: exampleId.task,
    title: 'Ordna exporten: Lekplatser',
    roundId: exampleId.round,
    datasetId: exampleId.dataset,
    step: 8,
  },
  kind: 'comment',
  check: null,
  question: null,
  text: 'Leverantören återkommer på måndag',
  by: { id: exampleId.person, name: 'Ola Berg' },
  at: '2026-03-02T08:00:00.000Z',
  editedAt: null,
  deleted: false,
  mentions: [],
  resolved: null,
  toDo: null,
  mine: true,
  version: 1,
};

export const conversationOperations = {
  listComments: operation({
    id: 'listComments',
    method: 'GET',
    path: '/tasks/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Comments on a task',
    description: 'Oldest first; those of one thread share `threadId`.',
    query: threads,
    status: 200,
    answer: listOf(commentView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { answer: { items: [example], page: 1, limit: 200, total: 1 } },
  }),
  addComment: operation({
    id: 'addComment',
    method: 'POST',
    path: '/tasks/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Comment on a task',
    description: 'Whoever is mentioned, or gets something to do by it, is told by mail.',
    body: taskCommentBody,
    status: 201,
    answer: commentView,
    problems: ['validation', 'not-signed-in', 'not-found', 'unknown-reference'],
    example: { body: { text: 'Leverantören återkommer på måndag' }, answer: example },
  }),
  listDatasetComments: operation({
    id: 'listDatasetComments',
    method: 'GET',
    path: '/datasets/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Comments on a dataset',
    description: 'On the dataset as a whole and on its tasks in every round, oldest first.',
    query: threads,
    status: 200,
    answer: listOf(commentView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {},
  }),
  addDatasetComment: operation({
    id: 'addDatasetComment',
    method: 'POST',
    path: '/datasets/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Comment on a dataset',
    description: 'Whoever is mentioned, or gets something to do by it, is told by mail.',
    body: commentBody,
    status: 201,
    answer: commentView,
    problems: ['validation', 'not-signed-in', 'not-found', 'unknown-reference'],
    example: { body: { text: 'Finns det en nyare export?' } },
  }),
  changeComment: operation({
    id: 'changeComment',
    method: 'PATCH',
    path: '/comments/{id}',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Change a comment',
    description:
      "The text and the mentions of one's own; whom a thread is something to do for, by anybody. What stood there before stays on record.",
    body: commentPatch,
    ifMatch: true,
    status: 200,
    answer: commentView,
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'stale-version',
      'version-missing',
      'unknown-reference',
    ],
    example: { body: { text: 'Leverantören återkommer på tisdag' } },
  }),
  deleteComment: operation({
    id: 'deleteComment',
    method: 'DELETE',
    path: '/comments/{id}',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Delete a comment',
    description: "One's own. That there was one is still seen, its text stays on record, and it can be brought back.",
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  resolveThread: operation({
    id: 'resolveThread',
    method: 'POST',
    path: '/comments/{id}/resolution',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Settle a thread or open it again',
    description: 'Named by any of its comments. What was to do is done.',
    body: z.strictObject({ resolved: z.boolean() }),
    status: 200,
    answer: commentView,
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { body: { resolved: true } },
  }),
  listToDos: operation({
    id: 'listToDos',
    method: 'GET',
    path: '/to-dos',
    tag: 'Conversation',
    access: 'signed-in',
    summary: 'Things to do that came of comments',
    description:
      'Earliest due first. `assignee=me` gives mine, also those for a role that I hold and for somebody whom I stand in for.',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['dueOn', '-dueOn', 'at', '-at']).default('dueOn'),
      assignee: z.union([z.literal('me'), uuid]).optional(),
      state: z.enum(['open', 'done']).default('open'),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(commentView),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: {},
  }),
};
