import { z } from 'zod';
import { phaseKeys, roleKeys, stepKeys } from '@stegvis/workflow';
import { listOf, localDate, pageQuery, personRef, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';

const party = z.object({
  role: z.enum(roleKeys),
  /** The role and who holds it, in words. */
  text: z.string(),
  /** Holders for the whole organisation and the round, then those of single datasets. */
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
  /** Days on which nobody stands in, and why; null when it is looked after all the time. */
  gap: z
    .object({ why: z.enum(['no-substitute', 'substitute-away', 'substitute-leaves']), from: localDate, to: localDate })
    .nullable(),
});
export type AbsenceView = z.infer<typeof absenceView>;

const kim = { id: exampleId.person, name: 'Kim Berg' };

export const peopleOverviewOperations = {
  listRaci: operation({
    id: 'listRaci',
    method: 'GET',
    path: '/raci',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'Who does what',
    description:
      'For each step who does it, who answers for it, who takes part and who is told, with the people who hold the roles today. For the newest guide, or for a round and its own version.',
    query: z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(50), roundId: uuid.optional() }),
    status: 200,
    answer: listOf(raciRow),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {
      answer: {
        items: [
          {
            step: 3,
            stepKey: 'choose-datasets',
            title: 'Välj datamängder',
            phase: 'start-up',
            level: 'round',
            accountable: [],
            consulted: [],
            informed: [],
            responsible: [
              {
                role: 'coordinator',
                text: 'samordnare: Kim Berg',
                people: [{ ...kim, scope: 'organisation' }],
                vacant: false,
              },
            ],
          },
        ],
        page: 1,
        limit: 50,
        total: 1,
      },
    },
  }),
  listAbsences: operation({
    id: 'listAbsences',
    method: 'GET',
    path: '/absences',
    tag: 'People and roles',
    access: 'signed-in',
    visitors: true,
    summary: 'Who is away, and who stands in',
    description: 'Today and later, soonest first, with the days on which nobody stands in.',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(absenceView),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: {
      answer: {
        items: [
          {
            person: kim,
            from: '2026-07-06',
            to: '2026-07-31',
            substitute: null,
            now: false,
            gap: { why: 'no-substitute', from: '2026-07-06', to: '2026-07-31' },
          },
        ],
        page: 1,
        limit: 20,
        total: 1,
      },
    },
  }),
};
