import { operations, type CommentView } from '@stegvis/contract';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import type { CallInput } from '../../http/operation-types.js';
import { readAll, refresh } from '../../http/queries.js';

export interface Subject {
  readonly type: 'task' | 'dataset';
  readonly id: string;
}

export const commentsQuery = ({ type, id }: Subject) =>
  type === 'task'
    ? readAll(operations.listComments, { params: { id } })
    : readAll(operations.listDatasetComments, { params: { id } });
export const peopleQuery = readAll(operations.listPeople, { query: { sort: 'name' } });

type NewComment = NonNullable<CallInput<typeof operations.addDatasetComment>['body']>;

export function addComment({ type, id }: Subject, body: NewComment): Promise<CommentView> {
  return type === 'task'
    ? call(operations.addComment, { params: { id }, body })
    : call(operations.addDatasetComment, { params: { id }, body });
}

export function refreshComments(client: QueryClient): Promise<unknown> {
  return refresh(client, operations.listComments, operations.listDatasetComments, operations.listToDos);
}

export interface Thread {
  readonly first: CommentView;
  readonly replies: readonly CommentView[];
}

/** Threads in the order in which they began. */
export function threadsOf(comments: readonly CommentView[]): readonly Thread[] {
  return comments
    .filter((one) => one.id === one.threadId)
    .map((first) => ({ first, replies: comments.filter((one) => one.threadId === first.id && one.id !== first.id) }));
}
