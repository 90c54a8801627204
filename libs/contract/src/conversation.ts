import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { instant, line, listOf, localDate, pageQuery, personRef, prose, uuid } from './primitives.js';

/**
 * `not-mine`: somebody hands the task back; `dont-know`: somebody lacks an answer. Both are work for the coordinator.
 */
export const commentKinds = ['comment', 'not-mine', 'dont-know'] as const;

export const toDoView = z.object({
  /** Null: it is for whoever holds `role`. */
  person: personRef.nullable(),
  role: z.enum(roleKeys).nullable(),
  dueOn: localDate.nullable(),
});

export const commentView = z.object({
  id: uuid,
  /** The id of the comment that began the thread; that comment has its own id here. */
  threadId: uuid,
  /** The task, or the whole dataset, that the comment was written on. */
  about: z.object({
    type: z.enum(['task', 'dataset']),
    id: uuid,
    title: z.string(),
    roundId: uuid.nullable(),
    datasetId: uuid.nullable(),
    step: z.number().int().nullable(),
  }),
  kind: z.enum(commentKinds),
  /** The key of the question that it is about. */
  check: z.string().nullable(),
  question: z.string().nullable(),
  /** Empty when the comment is deleted, and when the kind says everything. */
  text: z.string(),
  by: personRef,
  at: instant,
  editedAt: instant.nullable(),
  deleted: z.boolean(),
  mentions: z.array(personRef),
  /**
   * Only in the answer to a text that was sent without `mentions`: names that several people have, with these people.
   * None of them was notified; send the text again with `mentions`.
   */
  unclearMentions: z.array(z.object({ name: z.string(), people: z.array(personRef) })).optional(),
  /**
   * When and by whom the thread was resolved. Set on the first comment of the thread only. `by` is null when nobody did:
   * the task went back to its role because the person who had it has left.
   */
  resolved: z.object({ at: instant, by: personRef.nullable() }).nullable(),
  /**
   * Whom the thread is a to-do for. Set on the first comment of the thread only; the to-do is done when the thread is
   * resolved.
   */
  toDo: toDoView.nullable(),
  /** I wrote it, so I may edit and delete it. */
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
  /** The id of any comment of the thread. */
  replyTo: uuid.optional(),
  /** Makes the thread a to-do. Only allowed on the first comment of a thread. */
  toDo: toDoInput.optional(),
});
const taskCommentBody = commentBody.extend({ kind: z.enum(commentKinds).optional(), check: line(80).optional() });
export type CommentBody = z.output<typeof taskCommentBody>;

export const commentPatch = z.strictObject({
  text: prose(4000).optional(),
  mentions: z.array(uuid).max(50).optional(),
  /** Null: the thread is no longer a to-do. Everybody may change this. */
  toDo: toDoInput.nullable().optional(),
  /** False restores a deleted comment. */
  deleted: z.literal(false).optional(),
});
export type CommentPatch = z.output<typeof commentPatch>;

const threads = z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(200) });

export const conversationOperations = {
  listComments: operation({
    id: 'listComments',
    method: 'GET',
    path: '/tasks/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    query: threads,
    status: 200,
    answer: listOf(commentView),
    exportable: true,
  }),
  addComment: operation({
    id: 'addComment',
    method: 'POST',
    path: '/tasks/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    body: taskCommentBody,
    status: 201,
    answer: commentView,
  }),
  listDatasetComments: operation({
    id: 'listDatasetComments',
    method: 'GET',
    path: '/datasets/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    query: threads,
    status: 200,
    answer: listOf(commentView),
    exportable: true,
  }),
  addDatasetComment: operation({
    id: 'addDatasetComment',
    method: 'POST',
    path: '/datasets/{id}/comments',
    tag: 'Conversation',
    access: 'signed-in',
    body: commentBody,
    status: 201,
    answer: commentView,
  }),
  changeComment: operation({
    id: 'changeComment',
    method: 'PATCH',
    path: '/comments/{id}',
    tag: 'Conversation',
    access: 'signed-in',
    body: commentPatch,
    ifMatch: true,
    status: 200,
    answer: commentView,
  }),
  deleteComment: operation({
    id: 'deleteComment',
    method: 'DELETE',
    path: '/comments/{id}',
    tag: 'Conversation',
    access: 'signed-in',
    status: 204,
  }),
  resolveThread: operation({
    id: 'resolveThread',
    method: 'POST',
    path: '/comments/{id}/resolution',
    tag: 'Conversation',
    access: 'signed-in',
    body: z.strictObject({ resolved: z.boolean() }),
    status: 200,
    answer: commentView,
  }),
  listToDos: operation({
    id: 'listToDos',
    method: 'GET',
    path: '/to-dos',
    tag: 'Conversation',
    access: 'signed-in',
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
  }),
};
