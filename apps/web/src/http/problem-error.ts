import { lastChange, problem, type LastChange, type MissingView, type Problem } from '@stegvis/contract';

export type { LastChange, MissingView, Problem };

/** The problem that the API answered with. `retryAfter` in seconds, when the answer has one. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter: number | null = null,
  ) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ProblemError';
  }
}

/** The server could not be reached at all. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.name = 'OfflineError';
  }
}

export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}

export function hasCode(error: unknown, code: string): boolean {
  return problemOf(error)?.code === code;
}

/** Who saved the newer version, when the server refused a change because of one. */
export function lastChangeOf(error: unknown): LastChange | null {
  return lastChange.safeParse(problemOf(error)?.current).data ?? null;
}

/** Reads a problem from an answer; any other answer (a proxy's page, say) becomes a problem without texts. */
export function readProblem(status: number, path: string, body: unknown): Problem {
  const read = problem.safeParse(body);
  if (read.success) return read.data;
  return {
    type: 'about:blank',
    title: '',
    status,
    detail: '',
    instance: path,
    code: status >= 500 ? 'internal' : 'unexpected',
  };
}

/** The person or their device did not give a passkey, or not in time. */
export class PasskeyError extends Error {
  constructor(options?: ErrorOptions) {
    super('passkey', options);
    this.name = 'PasskeyError';
  }
}
