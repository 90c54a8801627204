import { z } from 'zod';
import { reminderRefusals } from '@stegvis/workflow';
import { operation } from './operation.js';
import { datasetRef, instant, personRef, uuid } from './primitives.js';

/** Whether I may send a reminder of a task now, and when one was last sent. */
export const reminderView = z.object({
  allowed: z.boolean(),
  code: z.enum(reminderRefusals).optional(),
  /** Why I may not, as a sentence. */
  reason: z.string().optional(),
  last: z.object({ at: instant, by: personRef }).nullable(),
  /** The latest reminder in words; empty when there was none. */
  text: z.string(),
});
export type ReminderView = z.infer<typeof reminderView>;

export const reminderResult = z.object({
  /** The number of tasks for which reminders were sent. */
  tasks: z.number().int(),
  recipients: z.array(personRef),
  /** The tasks, of several, for which no reminder was sent, each with the reason. */
  passedOver: z.array(
    z.object({
      taskId: uuid,
      title: z.string(),
      dataset: datasetRef.nullable(),
      code: z.enum(reminderRefusals),
      /** In words. */
      reason: z.string(),
    }),
  ),
});
export type PassedOver = ReminderResult['passedOver'][number];
export type ReminderResult = z.infer<typeof reminderResult>;

export const reminderOperations = {
  remindOfTask: operation({
    id: 'remindOfTask',
    method: 'POST',
    path: '/tasks/{id}/reminders',
    tag: 'Tasks',
    access: 'signed-in',
    status: 201,
    answer: reminderResult,
  }),
  remindOfTasks: operation({
    id: 'remindOfTasks',
    method: 'POST',
    path: '/task-reminders',
    tag: 'Tasks',
    access: 'signed-in',
    body: z.strictObject({ taskIds: z.array(uuid).min(1).max(200) }),
    status: 201,
    answer: reminderResult,
  }),
  remindOfStep: operation({
    id: 'remindOfStep',
    method: 'POST',
    path: '/rounds/{id}/reminders',
    tag: 'Tasks',
    access: 'signed-in',
    body: z.strictObject({ step: z.number().int().min(1).max(16) }),
    status: 201,
    answer: reminderResult,
  }),
};
