import { exampleId, type DocsOf } from './operation-docs.js';
import type { reminderOperations } from './reminders.js';

const example = { tasks: 1, recipients: [{ id: exampleId.person, name: 'Ola Berg' }], passedOver: [] };
const passedOver = [
  {
    taskId: exampleId.task,
    title: 'Ordna exporten',
    dataset: { id: exampleId.dataset, title: 'Lekplatser' },
    code: 'waiting',
    reason: 'Uppgiften väntar på ett tidigare steg.',
  },
];

export const reminderDocs: DocsOf<typeof reminderOperations> = {
  remindOfTask: {
    summary: 'Remind those whom a task waits for',
    description:
      "One mail to each of them, on record and in the task's history. For coordinators and project leaders. The same person is reminded of the same task at most once a day, in the organisation's zone: 409 says when that was.",
    problems: ['not-signed-in', 'forbidden', 'not-found', 'no-reminder', 'too-many-mails', 'idempotency-key-reused'],
    example: { answer: example },
  },
  remindOfTasks: {
    summary: 'Remind those whom chosen tasks wait for',
    description:
      'As for each of the tasks, but one mail to each person. Tasks that nobody can be reminded of now, or that are somebody else’s to remind of, are passed over, and `passedOver` says why; when there is no other 409 says it in `missing`. `tasks` says how many were reminded of.',
    problems: ['validation', 'not-signed-in', 'not-found', 'no-reminder', 'too-many-mails', 'idempotency-key-reused'],
    example: { body: { taskIds: [exampleId.task] }, answer: { ...example, passedOver } },
  },
  remindOfStep: {
    summary: 'Remind all whom a step waits for',
    description:
      "As for each of the step's tasks, but one mail to each person. Tasks that nobody can be reminded of now are passed over, and `passedOver` says why; when there is no other 409 says it in `missing`.",
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
  },
};
