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
import { fieldOf, operation } from './operation.js';

export const personView = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  /** An address that is proposed and that the person has not accepted yet. */
  proposedEmail: addressProposal.nullable(),
  language,
  unit: z.string().nullable(),
  /** invited: an invitation was mailed; joined: has signed in; left: has left the organisation. */
  state: z.enum(['created', 'invited', 'joined', 'left']),
  /** The person is invited, and the link of the invitation has expired. */
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

/** The result of cancelling a departure. */
export const stayView = personView.extend({
  /** What was not restored, and why, as sentences. */
  notRestored: z.array(z.string()),
});
export type StayView = z.infer<typeof stayView>;

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
  /** To-dos that conversations assigned to the person by name; `to` null: the coordinator. */
  toDos: z.array(
    z.object({
      toDoId: uuid,
      text: z.string(),
      dueOn: localDate.nullable(),
      datasetTitle: z.string().nullable(),
      to: personRef.nullable(),
    }),
  ),
  /** The absences for which the person is the substitute, and who stands in after the departure; null: nobody. */
  substitutes: z.array(z.object({ person: personRef, from: localDate, until: localDate, to: personRef.nullable() })),
});

/** The result of undoing a departure. */
export const returnView = z.object({
  person: personView,
  restored: z.object({ roles: z.number().int(), tasks: z.number().int(), toDos: z.number().int() }),
  /** What was not restored, and why, in words. */
  notRestored: z.array(z.string()),
});
export type ReturnView = z.infer<typeof returnView>;

const act = z.object({
  allowed: z.boolean(),
  /** Who could do it, in words. */
  reason: z.string().nullable(),
});
/** What the person who asks may do to another person. */
export const authorityView = z.object({
  /** Record the departure, and cancel it. */
  depart: act,
  takeBack: act,
  /** Let the person come back after they have left. */
  comeBack: act,
  absence: act,
  address: act,
  endSessions: act,
  /** Roles that the person who asks may give for the whole organisation; `reasons` explains the others. */
  grants: z.array(z.enum(roleKeys)),
  reasons: z.partialRecord(z.enum(roleKeys), z.string()),
});
export type AuthorityView = z.infer<typeof authorityView>;

export const peopleOperations = {
  listPeople: operation({
    id: 'listPeople',
    method: 'GET',
    path: '/people',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
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
  }),
  createPerson: operation({
    id: 'createPerson',
    method: 'POST',
    path: '/people',
    tag: 'People and roles',
    access: 'signed-in',
    body: personInput,
    status: 201,
    answer: personView,
  }),
  getPerson: operation({
    id: 'getPerson',
    method: 'GET',
    path: '/people/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    status: 200,
    answer: personView,
  }),
  getAuthority: operation({
    id: 'getAuthority',
    method: 'GET',
    path: '/people/{id}/authority',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    status: 200,
    answer: authorityView,
  }),
  updatePerson: operation({
    id: 'updatePerson',
    method: 'PATCH',
    path: '/people/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    body: personPatch,
    ifMatch: true,
    status: 200,
    answer: personView,
  }),
  invitePerson: operation({
    id: 'invitePerson',
    method: 'POST',
    path: '/people/{id}/invitation',
    tag: 'People and roles',
    access: 'signed-in',
    status: 202,
    answer: personView,
  }),
  departPerson: operation({
    id: 'departPerson',
    method: 'POST',
    path: '/people/{id}/departure',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    query: z.strictObject({ dryRun: booleanQuery.optional() }),
    recentSignIn: ({ query }) => fieldOf(query, 'dryRun') !== 'true',
    body: z.strictObject({
      handOverTo: uuid.nullish(),
      lastDay: localDate,
      /**
       * Roles, tasks and to-dos that go to another heir than the rest; null: to nobody, or for a to-do to the
       * coordinator.
       */
      exceptions: z
        .array(
          z.strictObject({
            assignmentId: uuid.optional(),
            taskId: uuid.optional(),
            toDoId: uuid.optional(),
            to: uuid.nullable(),
          }),
        )
        .max(2000)
        .optional(),
    }),
    status: 200,
    answer: departureView,
  }),
  cancelDeparture: operation({
    id: 'cancelDeparture',
    method: 'DELETE',
    path: '/people/{id}/departure',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    visitors: true,
    status: 200,
    answer: stayView,
  }),
  returnPerson: operation({
    id: 'returnPerson',
    method: 'POST',
    path: '/people/{id}/return',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    visitors: true,
    body: z.strictObject({
      /** The departure was a mistake: the roles that it ended are restored where that is still possible. */
      restore: z.boolean().optional(),
    }),
    status: 200,
    answer: returnView,
  }),
  listRoleAssignments: operation({
    id: 'listRoleAssignments',
    method: 'GET',
    path: '/role-assignments',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
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
  }),
  createRoleAssignment: operation({
    id: 'createRoleAssignment',
    method: 'POST',
    path: '/role-assignments',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    visitors: true,
    body: roleAssignmentInput,
    status: 201,
    answer: roleAssignmentView,
  }),
  deleteRoleAssignment: operation({
    id: 'deleteRoleAssignment',
    method: 'DELETE',
    path: '/role-assignments/{id}',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    status: 204,
  }),
  listVacancies: operation({
    id: 'listVacancies',
    method: 'GET',
    path: '/vacancies',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
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
  }),
};
