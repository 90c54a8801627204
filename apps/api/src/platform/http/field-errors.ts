import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import { ProblemError } from './problem.js';
import type { FieldError } from './problem.js';

type Issue = z.core.$ZodIssue;

const mostErrors = 50;

/** The errors of a schema, each with its path. Given to Nest's validation pipe, which would drop the paths. */
export function validationProblem(issues: readonly StandardSchemaV1.Issue[]): ProblemError {
  const errors = issues.filter(isZodIssue).flatMap((issue) => errorsOf(issue, []));
  return new ProblemError('validation', { errors: errors.slice(0, mostErrors) });
}

/** The same problem, for input that is parsed by hand. */
export const zodProblem = (error: z.core.$ZodError): ProblemError =>
  new ProblemError('validation', { errors: error.issues.flatMap((issue) => errorsOf(issue, [])).slice(0, mostErrors) });

const isZodIssue = (issue: unknown): issue is Issue =>
  typeof issue === 'object' && issue !== null && 'code' in issue && 'path' in issue;

function errorsOf(issue: Issue, above: readonly PropertyKey[]): FieldError[] {
  const place = [...above, ...issue.path];
  const path = place.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...place, key].map(String).join('.'), code: 'unknown-field' }));
    case 'invalid_union':
      return unionErrors(issue, place, path);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => errorsOf(inner, place));
    default:
      return [{ path, ...plain(issue) }];
  }
}

/** A union's own error helps nobody, so that of the closest branch is reported. */
function unionErrors(issue: z.core.$ZodIssueInvalidUnion, place: readonly PropertyKey[], path: string): FieldError[] {
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => errorsOf(inner, place)));
  const closest = branches.toSorted((a, b) => a.length - b.length)[0];
  return closest !== undefined && closest.length > 0 ? closest : [{ path, code: 'not-an-option' }];
}

type Plain = Exclude<Issue, { code: 'unrecognized_keys' | 'invalid_union' | 'invalid_key' | 'invalid_element' }>;

function plain(issue: Plain): Omit<FieldError, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: issue.input === undefined && issue.message.includes('undefined') ? 'required' : 'invalid-type',
        params: { expected: issue.expected },
      };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return {
        code: { string: 'too-long', array: 'too-many', set: 'too-many' }[String(issue.origin)] ?? 'too-large',
        params: { maximum: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { code: formatCodes[issue.format] ?? 'invalid-format' };
    case 'invalid_value':
      return { code: 'not-an-option', params: { options: issue.values.map(String).join(', ') } };
    case 'not_multiple_of':
      return { code: 'invalid-type', params: { expected: 'int' } };
    case 'custom':
      return { code: typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'invalid' };
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<FieldError, 'path'> {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'string') {
    return minimum <= 1 ? { code: 'required' } : { code: 'too-short', params: { minimum } };
  }
  return { code: issue.origin === 'array' || issue.origin === 'set' ? 'too-few' : 'too-small', params: { minimum } };
}

const formatCodes: Readonly<Record<string, string>> = {
  email: 'invalid-email',
  date: 'invalid-date',
  datetime: 'invalid-time',
  guid: 'invalid-id',
  uuid: 'invalid-id',
  url: 'invalid-url',
};
