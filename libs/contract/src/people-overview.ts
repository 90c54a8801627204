import { z } from 'zod';
import { phaseKeys, roleKeys, stepKeys } from '@stegvis/workflow';
import { listOf, localDate, pageQuery, personRef, uuid } from './primitives.js';
import { operation } from './operation.js';

const party = z.object({
  role: z.enum(roleKeys),
  /** The role and who holds it, in words. */
  text: z.string(),
  /** Holders for the whole organisation and for the round, then holders for single datasets. */
  people: z.array(personRef.extend({ scope: z.enum(['organisation', 'round', 'dataset']) })),
  /** Nobody holds the role although a task of the step waits for it now. */
  vacant: z.boolean(),
});
export const raciRow = z.object({
  step: z.number().int(),
  stepKey: z.enum(stepKeys),
  title: z.string(),
  phase: z.enum(phaseKeys),
  level: z.enum(['round', 'dataset']),
  responsible: z.array(party),
  accountable: z.array(party),
  consulted: z.array(party),
  informed: z.array(party),
});
export type RaciRow = z.infer<typeof raciRow>;

export const absenceView = z.object({
  person: personRef,
  from: localDate,
  to: localDate,
  substitute: personRef.nullable(),
  now: z.boolean(),
  /** The days on which nobody stands in, and why; null when somebody stands in on all days. */
  gap: z
    .object({ why: z.enum(['no-substitute', 'substitute-away', 'substitute-leaves']), from: localDate, to: localDate })
    .nullable(),
});
export type AbsenceView = z.infer<typeof absenceView>;

export const peopleOverviewOperations = {
  listRaci: operation({
    id: 'listRaci',
    method: 'GET',
    path: '/raci',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    query: z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(50), roundId: uuid.optional() }),
    status: 200,
    answer: listOf(raciRow),
    exportable: true,
  }),
  listAbsences: operation({
    id: 'listAbsences',
    method: 'GET',
    path: '/absences',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(absenceView),
    exportable: true,
  }),
};
