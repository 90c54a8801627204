import { date, instant, named, number, text, words, yesNo } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { taskOperations } from './tasks.js';

const exampleSummary = {
  id: exampleId.task,
  roundId: exampleId.round,
  roundName: 'Våren 2026',
  datasetId: exampleId.dataset,
  dataset: { id: exampleId.dataset, title: 'Lekplatser' },
  step: 8,
  stepKey: 'establish-export',
  phase: 'technical-solution',
  title: 'Ordna exporten',
  state: 'ready',
  role: 'system-maintainer',
  assignees: [{ id: exampleId.person, name: 'Ola Berg' }],
  dueOn: '2026-05-04',
  baselineDueOn: '2026-05-04',
  overdue: false,
  daysLate: 0,
  reminder: { allowed: true, last: null, text: '' },
  handedBack: null,
  version: 2,
};

export const taskDocs: DocsOf<typeof taskOperations> = {
  listTasks: {
    summary: 'Tasks',
    description:
      'Earliest due first. `assignee=me` gives what waits for me now; `state` takes several, separated by commas; `open=true` all that is not finished.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [exampleSummary], page: 1, limit: 20, total: 1 } },
    columns: [
      text('roundName'),
      named('dataset', 'title'),
      number('step'),
      words('phase', 'guide.phase'),
      text('title'),
      words('state', 'state'),
      words('role', 'role'),
      named('assignees'),
      date('dueOn'),
      date('baselineDueOn'),
      yesNo('overdue'),
      number('daysLate'),
      named('reminder', 'text'),
      named('handedBack.by'),
      instant('handedBack.at'),
      text('handedBack.reason'),
      text('id'),
      text('roundId'),
      text('datasetId'),
      number('version'),
    ],
  },
  getTask: {
    summary: 'A task',
    description:
      'With its checks, what it waits for and which commands I may give now, each refusal with what is missing.',
    problems: ['not-signed-in', 'not-found'],
    example: {},
  },
  commandTask: {
    summary: 'Give a task a command',
    description:
      'Start, answer, submit, approve and so on. Refused by the rule: 409 with what is missing. Answering twice alike changes nothing.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'conflict',
      'stale-version',
      'version-missing',
      'idempotency-key-reused',
    ],
    example: { body: { type: 'answer', check: 'source-system', answer: 'GIS' } },
  },
  commandTasks: {
    summary: 'Give many tasks a command each',
    description:
      'Each is judged by itself as a single command is, on the version that it names; what one is refused does not stop the others. Open pages are told once. `undo` is the command that puts an assignment or a date back.',
    problems: ['validation', 'not-signed-in', 'idempotency-key-reused'],
    example: {
      body: {
        commands: [{ taskId: exampleId.task, version: 2, command: { type: 'assign', personId: exampleId.person } }],
      },
    },
  },
  listTaskEvents: {
    summary: "A task's history",
    description: 'Everything that happened, oldest first.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {},
    columns: [instant('at'), named('by'), named('onBehalfOf'), text('text'), text('id')],
  },
  addEvidence: {
    summary: 'Add evidence to a task',
    description:
      "A file (multipart, field `file`) or a link. For a check or for the task as a whole. With `replaces`, the id of a piece that is there, it becomes that piece's newest version; older ones stay.",
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'payload-too-large',
      'unsupported-media-type',
      'conflict',
      'unknown-reference',
      'too-many-requests',
      'storage-full',
    ],
    example: { body: { url: 'https://exempelkommun.example/protokoll/12', title: 'Protokoll', check: 'minutes' } },
  },
  getEvidence: {
    summary: 'Download a piece of evidence',
    description: 'As an attachment, never shown inside our pages.',
    problems: ['not-signed-in', 'not-found'],
    example: {},
  },
  removeEvidence: {
    summary: 'Remove a piece of evidence',
    description:
      'With all of its versions. It no longer counts; the files and who removed them stay on record, and it can be put back.',
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: {},
  },
  restoreEvidence: {
    summary: 'Put a removed piece of evidence back',
    description: 'As it was, with all of its versions.',
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: {},
  },
};
