import { date, instant, named, number, text, words, yesNo } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { peopleOperations } from './people.js';

const exampleAct = { allowed: true, reason: null };

const example = {
  id: exampleId.person,
  name: 'Ola Berg',
  email: 'ola.berg@exempelkommun.example',
  proposedEmail: null,
  language: 'sv',
  unit: 'Samhällsbyggnad',
  state: 'invited',
  invitationExpired: false,
  lastDay: null,
  outOfOffice: null,
  roles: [],
  version: 1,
};

const exampleAssignment = {
  id: exampleId.other,
  role: 'information-owner',
  person: { id: exampleId.person, name: 'Ola Berg' },
  roundId: null,
  datasetId: exampleId.dataset,
  datasetTitle: 'Lekplatser',
  roundName: null,
  from: null,
  to: null,
  createdAt: '2026-03-02T08:00:00.000Z',
};

export const peopleDocs: DocsOf<typeof peopleOperations> = {
  listPeople: {
    summary: 'The people of the organisation',
    description: 'With the roles that each holds today.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
    columns: [
      text('name'),
      text('email'),
      instant('proposedEmail.at'),
      named('proposedEmail.by'),
      text('proposedEmail.email'),
      words('language', 'language'),
      text('unit'),
      words('state', 'web-people.state'),
      yesNo('invitationExpired'),
      date('lastDay'),
      date('outOfOffice.from'),
      date('outOfOffice.to'),
      named('outOfOffice.substitute'),
      { ...words('roles.role', 'role'), heading: ['column.roles'] },
      text('id'),
      number('version'),
    ],
  },
  createPerson: {
    summary: 'Add a person',
    description: 'Invites by mail unless `invite` is false. A person can hold roles before the first sign-in.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'beyond-authority', 'duplicate', 'too-many-mails'],
    example: {
      body: { name: 'Ola Berg', email: 'ola.berg@exempelkommun.example', unit: 'Samhällsbyggnad' },
      answer: example,
    },
  },
  getPerson: {
    summary: 'A person',
    description: 'With roles and absence.',
    problems: ['not-signed-in', 'not-found'],
    example: { answer: example },
  },
  getAuthority: {
    summary: 'What you may do about a person',
    description:
      'Which roles you may give them, and whether their absence, departure, address and sessions are yours to decide; what is refused says who could do it.',
    problems: ['not-signed-in', 'not-found'],
    example: {
      answer: {
        depart: exampleAct,
        takeBack: exampleAct,
        comeBack: exampleAct,
        absence: exampleAct,
        address: exampleAct,
        endSessions: {
          allowed: false,
          reason: 'Sessions of others are ended by someone who holds the role of administrator.',
        },
        grants: ['information-owner'],
        reasons: {
          management:
            'The role of management is given and ended by someone who holds the role of administrator or management.',
        },
      },
    },
  },
  updatePerson: {
    summary: 'Change a person',
    description:
      'By whoever manages people; everyone may change their own absence and language. The address of somebody who has an account is theirs: `email` becomes a proposal (`proposedEmail`) that they accept or decline, and ends their sessions in the organisation.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'beyond-authority',
      'visiting',
      'not-found',
      'duplicate',
      'conflict',
      'stale-version',
      'version-missing',
      'unknown-reference',
    ],
    example: {
      body: { outOfOffice: { from: '2026-07-01', to: '2026-07-31', substituteId: exampleId.other } },
      answer: { ...example, version: 2 },
    },
  },
  invitePerson: {
    summary: 'Send the invitation again',
    description:
      'Earlier links stop working. Only so many mails go to one address, from one person and from one organisation: 429 says when the next may go.',
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'conflict', 'too-many-mails'],
    example: { answer: example },
  },
  departPerson: {
    summary: 'A person leaves',
    description:
      'Lists (`dryRun=true`) or moves all that is open: roles end on the last day and go to whoever takes over; named tasks and things to do too, those at once. History stays.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'beyond-authority',
      'not-found',
      'unknown-reference',
      'last-administrator',
      'conflict',
    ],
    example: { body: { handOverTo: exampleId.other, lastDay: '2026-06-30' } },
  },
  cancelDeparture: {
    summary: 'A person stays after all',
    description:
      "Takes a departure back, as long as the last day is not over: roles, tasks and things to do that it moved and nobody has moved since are the person's again, as far as you may give them; `notRestored` tells the rest.",
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'conflict'],
    example: { answer: { ...example, notRestored: [] } },
  },
  returnPerson: {
    summary: 'Somebody who left comes back',
    description:
      'Without roles; with `restore` as if the departure had not been: roles that nobody has ended since and tasks that still stand with their heirs come back, and the answer tells what does not.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'conflict'],
    example: {
      body: { restore: true },
      answer: {
        person: example,
        restored: { roles: 1, tasks: 2, toDos: 1 },
        notRestored: ['1 task has moved on or is done.'],
      },
    },
  },
  listRoleAssignments: {
    summary: 'Who holds which role',
    description: 'For the organisation, a round or a dataset. The narrowest holder wins.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [exampleAssignment], page: 1, limit: 20, total: 1 } },
    columns: [
      words('role', 'role'),
      named('person'),
      text('datasetTitle'),
      text('roundName'),
      date('from'),
      date('to'),
      instant('createdAt'),
      text('id'),
      text('roundId'),
      text('datasetId'),
    ],
  },
  createRoleAssignment: {
    summary: 'Give a role',
    description:
      'Without round and dataset it holds for the whole organisation. All open tasks of the role move at once.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'beyond-authority', 'unknown-reference', 'duplicate'],
    example: {
      body: { role: 'information-owner', personId: exampleId.person, datasetId: exampleId.dataset },
      answer: exampleAssignment,
    },
  },
  deleteRoleAssignment: {
    summary: 'End a role',
    description: 'From now on; that it was held stays on record.',
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'last-administrator'],
    example: {},
  },
  listVacancies: {
    summary: 'Roles that nobody holds',
    description: 'Each with the open tasks that wait for it.',
    problems: ['validation', 'not-signed-in'],
    example: {},
    columns: [words('role', 'role'), text('datasetTitle'), number('openTasks'), text('roundId'), text('datasetId')],
  },
};
