import { z } from 'zod';
import { checkKinds, phaseKeys, roleKeys, stepKeys } from '@stegvis/workflow';
import { instant, language, line, listOf, pageQuery, personRef, prose, text } from './primitives.js';
import { fieldOf, operation } from './operation.js';

export const guideCheckView = z.object({
  key: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  kind: z.enum(checkKinds),
  options: z.array(z.object({ key: z.string(), label: z.string() })).optional(),
  required: z.boolean(),
  evidenceRequired: z.boolean(),
  notApplicableAllowed: z.boolean(),
  own: z.boolean(),
});
export const guideStepView = z.object({
  number: z.number().int(),
  key: z.enum(stepKeys),
  phase: z.enum(phaseKeys),
  level: z.enum(['round', 'dataset']),
  title: z.string(),
  purpose: z.string(),
  why: z.string(),
  how: z.string(),
  example: z.string(),
  law: z.string(),
  waitsFor: z.array(
    z.object({
      step: z.number().int(),
      key: z.enum(stepKeys),
      mode: z.enum(['each', 'any', 'cleared']),
      hard: z.boolean(),
    }),
  ),
  responsible: z.enum(roleKeys),
  supporting: z.array(z.enum(roleKeys)),
  /** Roles that are asked to take part, without doing or reviewing the task. */
  invited: z.array(z.enum(roleKeys)),
  accountable: z.enum(roleKeys),
  reviewedBy: z.array(z.enum(roleKeys)),
  workingDays: z.number().int(),
  notApplicableAllowed: z.boolean(),
  checks: z.array(guideCheckView),
});
export type GuideStepView = z.infer<typeof guideStepView>;

export const guideView = z.object({
  version: z.string(),
  versions: z.array(z.string()),
  phases: z.array(z.object({ key: z.enum(phaseKeys), title: z.string() })),
  steps: z.array(guideStepView),
  tailoring: z.record(z.string(), z.unknown()),
});
export type GuideView = z.infer<typeof guideView>;

const texts = (max: number) => z.strictObject({ sv: line(max).optional(), en: line(max).optional() });
const extraCheck = z.strictObject({
  key: z.string().regex(/^x-[a-z0-9-]{1,60}$/),
  kind: z.enum(['yes-no', 'text', 'number', 'date']),
  required: z.boolean(),
  evidenceRequired: z.boolean().default(false),
  text: texts(500),
});
export const stepTailoring = z.strictObject({
  workingDays: z.number().int().min(1).max(250).optional(),
  responsible: z.enum(roleKeys).optional(),
  review: z.boolean().optional(),
  title: texts(200).optional(),
  purpose: z.strictObject({ sv: prose(2000).optional(), en: prose(2000).optional() }).optional(),
  checkTexts: z.record(text(60), texts(500)).optional(),
  extraChecks: z.array(extraCheck).max(20).optional(),
});

/** What differs between two versions of the guide. `texts` are the texts of questions. */
export const guideChangeView = z.object({
  step: z.enum(stepKeys),
  what: z.enum(['check-added', 'check-removed', 'responsible', 'review', 'working-days', 'title', 'purpose', 'texts']),
  text: z.string(),
});

export const guideOperations = {
  getGuide: operation({
    id: 'getGuide',
    method: 'GET',
    path: '/guide',
    tag: 'Guide',
    access: 'signed-in',
    query: z.strictObject({ version: text(40).optional(), language: language.optional() }),
    status: 200,
    answer: guideView,
  }),
  listGuideVersions: operation({
    id: 'listGuideVersions',
    method: 'GET',
    path: '/guide/versions',
    tag: 'Guide',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(
      z.object({
        version: z.string(),
        createdAt: instant.nullable(),
        createdBy: personRef.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    exportable: true,
  }),
  compareGuides: operation({
    id: 'compareGuides',
    method: 'GET',
    path: '/guide/changes',
    tag: 'Guide',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      limit: pageQuery.limit.default(200),
      from: text(40).optional(),
      to: text(40).optional(),
    }),
    status: 200,
    answer: listOf(guideChangeView),
    exportable: true,
  }),
  tailorGuide: operation({
    id: 'tailorGuide',
    method: 'POST',
    path: '/guide/versions',
    tag: 'Guide',
    access: 'signed-in',
    recentSignIn: ({ body }) =>
      Object.values(fieldOf(body, 'steps') ?? {}).some((step) => fieldOf(step, 'review') === false),
    body: z.strictObject({ steps: z.partialRecord(z.enum(stepKeys), stepTailoring), reason: prose(2000).optional() }),
    status: 201,
    answer: guideView,
  }),
};
