import { z } from 'zod';
import { reminderRefusals } from '@stegvis/workflow';
import { exampleId, operation } from './operation.js';
import { instant, personRef } from './primitives.js';

/** Whether I may remind of a task now, and how it was reminded of last. */
export const reminderView = z.object({
  allowed: z.boolean(),
  code: z.enum(reminderRefusals).optional(),
  /** Why not, in words. */
  reason: z.string().optional(),
  last: z.object({ at: instant, by: personRef }).nullable(),
  /** The last one in words; empty when there was none. */
  text: z.string(),
});
export type ReminderView = z.infer<typeof reminderView>;

export const reminderResult = z.object({
  /** How many tasks were reminded of. */
  tasks: z.number().int(),
  recipients: z.array(personRef),
});
export type ReminderResult = z.infer<typeof reminderResult>;

const example = { tasks: 1, recipients: [{ id: exampleId.person, name: 'Ola Berg' }] };

export const reminderOperations = {
  remindOfTask: operation({
    id: 'remindOfTask',
    method: 'POST',
    path: '/tasks/{id}/reminders',
    tag: 'Tasks',
    access: 'signed-in',
    summary: 'Remind those whom a task waits for',
    description:
      "One mail to each of them, on record and in the task's history. For coordinators and project leaders. The same person is reminded of the same task at most once a day, in the organisation's zone: 409 says when that was.",
    status: 201,
    answer: reminderResult,
    problems: ['not-signed-in', 'forbidden', 'not-found', 'no-reminder', 'too-many-mails', 'idempotency-key-reused'],
    example: { answer: example },
  }),
  remindOfStep: operation({
    id: 'remindOfStep',
    method: 'POST',
    path: '/rounds/{id}/reminders',
    tag: 'Tasks',
    access: 'signed-in',
    summary: 'Remind all whom a step waits for',
    description:
      "As for each of the step's tasks, but one mail to each person. Tasks that nobody can be reminded of now are passed over; 409 when there is no other.",
    body: z.strictObject({ step: z.number().int().min(1).max(16) }),
    status: 201,
    answer: reminderResult,
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'no-reminder',
      'too-many-mails',
      'idempotency-key-reused',
    ],
    example: { body: { step: 8 }, answer: { ...example, tasks: 7 } },
  }),
};
