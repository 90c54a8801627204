import { instant, named, number, text, words } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { historyOperations } from './history.js';

export const historyDocs: DocsOf<typeof historyOperations> = {
  listAuditEvents: {
    summary: 'Everything that happened',
    description:
      "Newest first. `from` and `to` are days of the organisation's zone, both included, or instants. For coordinator, project leader, management and administrator.",
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: {
      answer: {
        items: [
          {
            id: exampleId.other,
            at: '2026-03-02T08:00:00.000Z',
            by: { id: exampleId.person, name: 'Anna Ek' },
            onBehalfOf: null,
            action: 'round.started',
            subject: { type: 'round', id: exampleId.round, title: 'Våren 2026' },
            text: 'Anna Ek startade omgången Våren 2026',
            round: { id: exampleId.round, name: 'Våren 2026' },
            dataset: null,
            step: null,
            changes: [],
            detail: {},
          },
        ],
        page: 1,
        limit: 20,
        total: 1,
      },
    },
    columns: [
      instant('at'),
      named('by'),
      named('onBehalfOf'),
      named('subject', 'title'),
      text('text'),
      named('round'),
      named('dataset', 'title'),
      number('step'),
      { ...named('changes', 'text'), between: '; ' },
      text('id'),
    ],
  },
  getRecordSeal: {
    summary: 'How far the record is sealed and verified',
    description:
      'Events are sealed some minutes after they happened and verified once a day. `findings` counts what was not as it was sealed; null before the first verification. For those who may read everything that happened.',
    problems: ['not-signed-in', 'forbidden'],
    example: {
      answer: {
        seals: 239,
        sealedUntil: '2026-03-02T08:00:00.000Z',
        verifiedAt: '2026-03-02T00:10:00.000Z',
        findings: 0,
      },
    },
  },
  listMessages: {
    summary: 'Mails in the built-in mailbox',
    description:
      'Only where no SMTP server is configured, for administrators and coordinators of the organisation that sent them. Newest first.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: {},
    columns: [text('to'), text('subject'), instant('sentAt'), text('id')],
  },
  getMessage: {
    summary: 'A mail',
    description:
      'With text, HTML, headers and attachments. Links that let somebody in as whom the mail is for are not in it: `closedLink` says that there was one.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  openMessageLink: {
    summary: 'Open the link of a mail as whom it is for',
    description:
      'A new link in place of the one that the mail does not show: of a mail to confirm my own address, or, while the product is tried with one organisation and no mail server, of an invitation that I sent as the administrator from set-up. On the record, and only with a session.',
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: { answer: { url: 'https://stegvis.example/invitations/AZMrbnsafD6aVR8uPUxbag' } },
  },
  listNotices: {
    summary: 'Planned and sent mail',
    description:
      "Where each mail stands. `reason` is a code or what the mail server said, `reasonText` the same in the reader's words. `mayHaveGoneOut` counts how often the person may have got it: more than once only where a process was killed, or a line cut, while it was handed over. For coordinators and administrators.",
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: {},
    columns: [
      words('kind', 'notice-kind'),
      named('recipient'),
      words('state', 'notice-state'),
      instant('dueAt'),
      instant('sentAt'),
      number('attempts'),
      number('mayHaveGoneOut'),
      text('reasonText'),
      text('id'),
    ],
  },
  sendNoticeAgain: {
    summary: 'Try a failed mail once more',
    description:
      'Of a mail that failed, once what stood in its way is mended. 409 for one that has not failed, and for one whose link is gone: invite anew instead. For coordinators and administrators; on record.',
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: {},
  },
};
