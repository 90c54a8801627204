import { problemStatus } from '@stegvis/contract';
import type { MissingView, ProblemCode } from '@stegvis/contract';
import type { RefusalCode } from '@stegvis/workflow';

export type AnyProblemCode = ProblemCode | RefusalCode;

/** Every code that the API answers with, and its status. A new refusal does not compile before it is listed here. */
export const statusOf = {
  ...problemStatus,
  'not-allowed': 403,
  'wrong-state': 409,
  'not-complete': 409,
  'prerequisites-not-met': 409,
  'hard-gate': 409,
  'four-eyes': 409,
  'no-reviewer': 409,
  'vacant-role': 409,
  'review-required': 409,
  'no-review': 409,
  'not-applicable-not-allowed': 409,
  'round-not-running': 409,
  'dataset-not-in-round': 409,
  'unknown-check': 422,
  'invalid-answer': 422,
} as const satisfies Record<AnyProblemCode, number>;

export interface FieldError {
  /** The path from the body's or the query's root, with dots; empty for the whole. */
  readonly path: string;
  readonly code: string;
  /** Parameters of the sentence: limits, options, the value of a cell. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ProblemFacts {
  readonly errors?: readonly FieldError[];
  readonly missing?: readonly MissingView[];
  /** The headings of a file that cannot be read as it is. */
  readonly headings?: readonly string[];
  /** The current state of the thing, for a conflict. */
  readonly current?: unknown;
  /** Parameters of the sentences of title and detail. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected refusal. Actions return values; this is thrown where a request has to end. */
export class ProblemError extends Error {
  constructor(
    readonly code: AnyProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }

  get status(): number {
    return statusOf[this.code];
  }
}

/** The refusal for an unknown id, and for the ids of another organisation. */
export const notFound = (): ProblemError => new ProblemError('not-found');
export const forbidden = (): ProblemError => new ProblemError('forbidden');
/** `current` holds the thing as it is now; `seenVersion` is the version that the write was based on. */
export const stale = (seenVersion: number, current: { readonly version: number }): ProblemError =>
  new ProblemError('stale-version', { current: { seenVersion, ...current } });
export const invalid = (...errors: readonly FieldError[]): ProblemError => new ProblemError('validation', { errors });
/** @throws ProblemError 400 when there are errors */
export function refuseInvalid(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(...errors);
}
/** Returns the row, or throws 404. */
export function orNotFound<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound();
  return row;
}
