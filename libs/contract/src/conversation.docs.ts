import { date, instant, named, number, text, words, yesNo, type ColumnsOf } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { conversationOperations } from './conversation.js';

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

const columns: ColumnsOf<typeof conversationOperations.listComments> = [
  named('about', 'title'),
  words('kind', 'conversation.kind'),
  text('question'),
  text('text'),
  named('by'),
  instant('at'),
  instant('editedAt'),
  yesNo('deleted'),
  named('mentions'),
  instant('resolved.at'),
  named('resolved.by'),
  named('toDo.person'),
  words('toDo.role', 'role'),
  date('toDo.dueOn'),
  text('id'),
  number('version'),
];

export const conversationDocs: DocsOf<typeof conversationOperations> = {
  listComments: {
    summary: 'Comments on a task',
    description: 'Oldest first; those of one thread share `threadId`.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { answer: { items: [example], page: 1, limit: 200, total: 1 } },
    columns,
  },
  addComment: {
    summary: 'Comment on a task',
    description:
      'Whoever is mentioned, or gets something to do by it, is told by mail. Without `mentions` those are mentioned whom the text names with an @ before their whole name; a name that several have mentions none of them, and `unclearMentions` tells who they could be.',
    problems: ['validation', 'not-signed-in', 'not-found', 'unknown-reference'],
    example: { body: { text: 'Leverantören återkommer på måndag' }, answer: example },
  },
  listDatasetComments: {
    summary: 'Comments on a dataset',
    description: 'On the dataset as a whole and on its tasks in every round, oldest first.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {},
    columns,
  },
  addDatasetComment: {
    summary: 'Comment on a dataset',
    description:
      'Whoever is mentioned, or gets something to do by it, is told by mail. Without `mentions` those are mentioned whom the text names with an @ before their whole name; a name that several have mentions none of them, and `unclearMentions` tells who they could be.',
    problems: ['validation', 'not-signed-in', 'not-found', 'unknown-reference'],
    example: { body: { text: 'Finns det en nyare export?' } },
  },
  changeComment: {
    summary: 'Change a comment',
    description:
      "The text and the mentions of one's own; whom a thread is something to do for, by anybody. What stood there before stays on record.",
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
  },
  deleteComment: {
    summary: 'Delete a comment',
    description: "One's own. That there was one is still seen, its text stays on record, and it can be brought back.",
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  resolveThread: {
    summary: 'Settle a thread or open it again',
    description: 'Named by any of its comments. What was to do is done.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { body: { resolved: true } },
  },
  listToDos: {
    summary: 'Things to do that came of comments',
    description:
      'Earliest due first. `assignee=me` gives mine, also those for a role that I hold and for somebody whom I stand in for.',
    problems: ['validation', 'not-signed-in'],
    example: {},
    columns,
  },
};
