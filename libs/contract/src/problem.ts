import { z } from 'zod';
import { instant, personRef } from './primitives.js';

/**
 * Codes of problems that do not come from the workflow's rule. The rule's own codes are in libs/workflow
 * (`refusalCodes`) and answer 409, except `not-allowed` (403), `unknown-check` and `invalid-answer` (422).
 */
export const problemStatus = {
  validation: 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'sign-in-over': 401,
  forbidden: 403,
  'beyond-authority': 403,
  'wrong-proof': 403,
  'second-factor-required': 403,
  'wrong-origin': 403,
  'wrong-host': 403,
  'wrong-set-up-code': 403,
  visiting: 403,
  'sign-in-again': 403,
  'password-to-choose': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'already-set-up': 409,
  duplicate: 409,
  'another-person': 409,
  conflict: 409,
  'still-in-use': 409,
  'no-reminder': 409,
  'last-administrator': 409,
  'other-person-needed': 409,
  'import-cancelled': 409,
  'import-not-finished': 409,
  'import-undone': 409,
  'nothing-to-undo': 409,
  'idempotency-in-progress': 409,
  'token-expired': 410,
  'reset-link-over': 410,
  'address-link-over': 410,
  'stale-version': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  unprocessable: 422,
  'idempotency-key-reused': 422,
  'invalid-file': 422,
  'unknown-reference': 422,
  'version-missing': 428,
  'too-many-requests': 429,
  'too-many-mails': 429,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof problemStatus;

export const missingView = z.object({
  kind: z.enum(['task', 'check', 'evidence', 'role', 'decision', 'metadata', 'approval', 'version']),
  reason: z.string(),
  text: z.string(),
  href: z.string().nullable(),
  step: z.string().optional(),
  taskId: z.string().nullable().optional(),
  check: z.string().optional(),
  role: z.string().optional(),
  datasetId: z.string().optional(),
});
export type MissingView = z.infer<typeof missingView>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  missing: z.array(missingView).optional(),
  /** The headings of a file that has no column for the title: they can be matched by hand. */
  headings: z.array(z.string()).optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;

/** Who made the change that a stale version lacks, and when; part of `current` of the problem. Null: the system. */
export const lastChange = z.object({ changedBy: personRef.nullable(), changedAt: instant });
export type LastChange = z.infer<typeof lastChange>;
