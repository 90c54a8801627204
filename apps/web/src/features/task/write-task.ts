import type { QueryClient } from '@tanstack/react-query';
import { operations, type TaskCommandBody, type TaskView } from '@stegvis/contract';
import { call } from '../../http/call.js';
import { hasCode } from '../../http/problem-error.js';
import { refresh } from '../../http/queries.js';
import { planSave, savedAnswer, settleDraft, type Answer } from './answer-draft.js';
import type { DraftStore } from './draft-store.js';
import { shownElsewhere, taskQuery } from './task-queries.js';

const turns = new Map<string, Promise<unknown>>();

/** Writes to one task one after the other, so that each knows the version that the previous one made. */
export function inTurn<T>(taskId: string, job: () => Promise<T>): Promise<T> {
  const before = turns.get(taskId) ?? Promise.resolve();
  const mine = before.then(job, job);
  turns.set(
    taskId,
    mine.catch(() => undefined),
  );
  return mine;
}

/**
 * Sends a command with the version that the page shows. When that is stale the page is refreshed before the refusal is
 * thrown.
 */
export async function sendCommand(client: QueryClient, taskId: string, body: TaskCommandBody): Promise<TaskView> {
  const seen = await client.query({ ...taskQuery(taskId), staleTime: 'static' });
  try {
    const task = await call(operations.commandTask, { params: { id: taskId }, ifMatch: seen.version, body });
    await client.cancelQueries({ queryKey: taskQuery(taskId).queryKey });
    client.setQueryData(taskQuery(taskId).queryKey, task);
    void refresh(client, ...shownElsewhere);
    return task;
  } catch (error) {
    if (hasCode(error, 'stale-version') || hasCode(error, 'conflict')) await renew(client, taskId);
    throw error;
  }
}

/** `theirs`: somebody else changed the same answer, so a person has to decide. */
export type SaveResult =
  | { readonly kind: 'idle' }
  | { readonly kind: 'note-alone' }
  | { readonly kind: 'saved'; /** The earlier answer; absent when nothing was sent. */ readonly before?: Answer }
  | { readonly kind: 'conflict'; readonly theirs: Answer };

const attempts = 4;

/**
 * Saves one draft. A version that is stale because something else of the task changed is no conflict: the answer is
 * sent again.
 */
export async function saveAnswer(
  client: QueryClient,
  taskId: string,
  store: DraftStore,
  key: string,
): Promise<SaveResult> {
  for (let attempt = 1; ; attempt += 1) {
    const task = await client.query({ ...taskQuery(taskId), staleTime: 'static' });
    const check = task.checks.find((candidate) => candidate.key === key);
    if (check === undefined) return { kind: 'idle' };
    const draft = store.read()[key];
    const plan = planSave(draft, savedAnswer(check));
    if (plan.kind === 'same') store.set(key, undefined);
    if (plan.kind !== 'send') return plan.kind === 'same' ? { kind: 'saved' } : plan;
    try {
      await sendCommand(client, taskId, { type: 'answer', check: key, answer: plan.answer, note: plan.note });
      store.set(key, settleDraft(store.read()[key], { answer: plan.answer, note: plan.note ?? '' }));
      return { kind: 'saved', before: savedAnswer(check) };
    } catch (error) {
      if (attempt >= attempts || !hasCode(error, 'stale-version')) throw error;
    }
  }
}

/** Restores the earlier answer. */
export function restoreAnswer(client: QueryClient, taskId: string, check: string, before: Answer): Promise<TaskView> {
  return inTurn(taskId, async () => {
    await renew(client, taskId);
    return sendCommand(client, taskId, {
      type: 'answer',
      check,
      answer: before.answer,
      note: before.note.trim() === '' || before.answer === null ? null : before.note,
    });
  });
}

export async function renew(client: QueryClient, taskId: string): Promise<TaskView> {
  return client.query({ ...taskQuery(taskId), staleTime: 0 });
}
