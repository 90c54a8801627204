import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import {
  addressProposal,
  booleanQuery,
  email,
  instant,
  language,
  line,
  listOf,
  localDate,
  nameLine,
  pageQuery,
  personRef,
  uuid,
} from './primitives.js';
import { exampleId, fieldOf, operation } from './operation.js';

export const personView = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  /** Waits for the person to accept it. */
  proposedEmail: addressProposal.nullable(),
  language,
  unit: z.string().nullable(),
  /** invited: a mail went out; joined: has signed in; left: no longer here. */
  state: z.enum(['created', 'invited', 'joined', 'left']),
  /** Invited, and the mail's link is too old to be used. */
  invitationExpired: z.boolean(),
  lastDay: localDate.nullable(),
  outOfOffice: z.object({ from: localDate, to: localDate, substitute: personRef.nullable() }).nullable(),
  roles: z.array(
    z.object({ assignmentId: uuid, role: z.enum(roleKeys), roundId: uuid.nullable(), datasetId: uuid.nullable() }),
  ),
  version: z.number().int(),
});
export type PersonView = z.infer<typeof personView>;

export const personInput = z.strictObject({
  name: nameLine(200),
  email,
  language: language.optional(),
  unit: line(200).nullish(),
  invite: z.boolean().default(true),
});
export const personPatch = z.strictObject({
  name: nameLine(200).optional(),
  email: email.optional(),
  language: language.optional(),
  unit: line(200).nullish(),
  outOfOffice: z.strictObject({ from: localDate, to: localDate, substituteId: uuid.nullish() }).nullish(),
});

export const roleAssignmentView = z.object({
  id: uuid,
  role: z.enum(roleKeys),
  person: personRef,
  roundId: uuid.nullable(),
  datasetId: uuid.nullable(),
  datasetTitle: z.string().nullable(),
  roundName: z.string().nullable(),
  from: localDate.nullable(),
  to: localDate.nullable(),
  createdAt: instant,
});
export type RoleAssignmentView = z.infer<typeof roleAssignmentView>;

export const roleAssignmentInput = z.strictObject({
  role: z.enum(roleKeys),
  personId: uuid,
  roundId: uuid.nullish(),
  datasetId: uuid.nullish(),
  from: localDate.nullish(),
  to: localDate.nullish(),
});

export const departureView = z.object({
  dryRun: z.boolean(),
  person: personRef,
  lastDay: localDate,
  handOverTo: personRef.nullable(),
  roles: z.array(
    z.object({
      assignmentId: uuid,
      role: z.enum(roleKeys),
      roundId: uuid.nullable(),
      datasetId: uuid.nullable(),
      becomesVacant: z.boolean(),
      to: personRef.nullable(),
      datasetTitle: z.string().nullable(),
      roundName: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.object({ taskId: uuid, step: z.string(), datasetTitle: z.string().nullable(), to: personRef.nullable() }),
  ),
  /** Who counts on the person as a substitute, and who stands in for them then; null: nobody. */
  substitutes: z.array(z.object({ person: personRef, from: localDate, until: localDate, to: personRef.nullable() })),
});

const act = z.object({ allowed: z.boolean(), /** Who could do it, in words. */ reason: z.string().nullable() });
/** What whoever asks may do about one person. */
export const authorityView = z.object({
  /** Their departure, and taking it back. */
  depart: act,
  takeBack: act,
  absence: act,
  address: act,
  endSessions: act,
  /** Roles that whoever asks may give them for the whole organisation; `reasons` tells of the others. */
  grants: z.array(z.enum(roleKeys)),
  reasons: z.partialRecord(z.enum(roleKeys), z.string()),
});
export type AuthorityView = z.infer<typeof authorityView>;

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

export const peopleOperations = {
  listPeople: operation({
    id: 'listPeople',
    method: 'GET',
    path: '/people',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'The people of the organisation',
    description: 'With the roles that each holds today.',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['name', '-name', 'unit', '-unit', 'email', '-email']).default('name'),
      search: line(200).optional(),
      unit: line(200).optional(),
      role: z.enum(roleKeys).optional(),
      state: z.enum(['created', 'invited', 'joined', 'left']).optional(),
    }),
    status: 200,
    answer: listOf(personView),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
  }),
  createPerson: operation({
    id: 'createPerson',
    method: 'POST',
    path: '/people',
    tag: 'People and roles',
    access: 'signed-in',
    summary: 'Add a person',
    description: 'Invites by mail unless `invite` is false. A person can hold roles before the first sign-in.',
    body: personInput,
    status: 201,
    answer: personView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'beyond-authority', 'duplicate', 'too-many-mails'],
    example: {
      body: { name: 'Ola Berg', email: 'ola.berg@exempelkommun.example', unit: 'Samhällsbyggnad' },
      answer: example,
    },
  }),
  getPerson: operation({
    id: 'getPerson',
    method: 'GET',
    path: '/people/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'A person',
    description: 'With roles and absence.',
    status: 200,
    answer: personView,
    problems: ['not-signed-in', 'not-found'],
    example: { answer: example },
  }),
  getAuthority: operation({
    id: 'getAuthority',
    method: 'GET',
    path: '/people/{id}/authority',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'What you may do about a person',
    description:
      'Which roles you may give them, and whether their absence, departure, address and sessions are yours to decide; what is refused says who could do it.',
    status: 200,
    answer: authorityView,
    problems: ['not-signed-in', 'not-found'],
    example: {
      answer: {
        depart: exampleAct,
        takeBack: exampleAct,
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
  }),
  updatePerson: operation({
    id: 'updatePerson',
    method: 'PATCH',
    path: '/people/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'Change a person',
    description:
      'By whoever manages people; everyone may change their own absence and language. The address of somebody who has an account is theirs: `email` becomes a proposal (`proposedEmail`) that they accept or decline, and ends their sessions in the organisation.',
    body: personPatch,
    ifMatch: true,
    status: 200,
    answer: personView,
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
  }),
  invitePerson: operation({
    id: 'invitePerson',
    method: 'POST',
    path: '/people/{id}/invitation',
    tag: 'People and roles',
    access: 'signed-in',
    summary: 'Send the invitation again',
    description:
      'Earlier links stop working. Only so many mails go to one address, from one person and from one organisation: 429 says when the next may go.',
    status: 202,
    answer: personView,
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'conflict', 'too-many-mails'],
    example: { answer: example },
  }),
  departPerson: operation({
    id: 'departPerson',
    method: 'POST',
    path: '/people/{id}/departure',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'A person leaves',
    description:
      'Lists (`dryRun=true`) or moves all that is open: roles end on the last day and go to whoever takes over; named tasks too. History stays.',
    query: z.strictObject({ dryRun: booleanQuery.optional() }),
    recentSignIn: ({ query }) => fieldOf(query, 'dryRun') !== 'true',
    body: z.strictObject({
      handOverTo: uuid.nullish(),
      lastDay: localDate,
      /** Roles and tasks that go to somebody else than the rest; null: to nobody. */
      exceptions: z
        .array(z.strictObject({ assignmentId: uuid.optional(), taskId: uuid.optional(), to: uuid.nullable() }))
        .max(2000)
        .optional(),
    }),
    status: 200,
    answer: departureView,
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
  }),
  cancelDeparture: operation({
    id: 'cancelDeparture',
    method: 'DELETE',
    path: '/people/{id}/departure',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    visitors: true,
    summary: 'A person stays after all',
    description:
      "Takes a departure back, as long as the last day is not over: roles and tasks that it moved and nobody has moved since are the person's again.",
    status: 200,
    answer: personView,
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'conflict'],
    example: { answer: example },
  }),
  listRoleAssignments: operation({
    id: 'listRoleAssignments',
    method: 'GET',
    path: '/role-assignments',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'Who holds which role',
    description: 'For the organisation, a round or a dataset. The narrowest holder wins.',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['role', '-role', 'createdAt', '-createdAt']).default('role'),
      role: z.enum(roleKeys).optional(),
      personId: uuid.optional(),
      roundId: uuid.optional(),
      datasetId: uuid.optional(),
      on: localDate.optional(),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(roleAssignmentView),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [exampleAssignment], page: 1, limit: 20, total: 1 } },
  }),
  createRoleAssignment: operation({
    id: 'createRoleAssignment',
    method: 'POST',
    path: '/role-assignments',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    visitors: true,
    summary: 'Give a role',
    description:
      'Without round and dataset it holds for the whole organisation. All open tasks of the role move at once.',
    body: roleAssignmentInput,
    status: 201,
    answer: roleAssignmentView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'beyond-authority', 'unknown-reference', 'duplicate'],
    example: {
      body: { role: 'information-owner', personId: exampleId.person, datasetId: exampleId.dataset },
      answer: exampleAssignment,
    },
  }),
  deleteRoleAssignment: operation({
    id: 'deleteRoleAssignment',
    method: 'DELETE',
    path: '/role-assignments/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'End a role',
    description: 'From now on; that it was held stays on record.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'beyond-authority', 'not-found', 'last-administrator'],
    example: {},
  }),
  listVacancies: operation({
    id: 'listVacancies',
    method: 'GET',
    path: '/vacancies',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'Roles that nobody holds',
    description: 'Each with the open tasks that wait for it.',
    query: z.strictObject({ ...pageQuery, roundId: uuid.optional() }),
    status: 200,
    answer: listOf(
      z.object({
        role: z.enum(roleKeys),
        roundId: uuid.nullable(),
        datasetId: uuid.nullable(),
        datasetTitle: z.string().nullable(),
        openTasks: z.number().int(),
      }),
    ),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: {},
  }),
};
