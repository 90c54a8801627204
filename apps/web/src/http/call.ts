import type { Operation } from '@stegvis/contract';
import { addressOf } from './address.js';
import { actingPerson } from './acting-person.js';
import { isUnattended } from './attended.js';
import { clientLanguage } from './client-language.js';
import { newIdempotencyKey } from './idempotency-key.js';
import type { AnswerOf, CallInput } from './operation-types.js';
import { OfflineError, ProblemError, readProblem } from './problem-error.js';
import { withProof } from './proof-signal.js';
import { sessionSignal, withSession } from './session-signal.js';
import { transport } from './transport.js';

const pauses = [400, 1500] as const;

/**
 * Calls an operation of the contract. Returns the answer, or throws a ProblemError (the API refused) or an OfflineError
 * (no answer). A POST has one Idempotency-Key for all its attempts, so that a retry cannot do something twice.
 */
export async function call<O extends Operation>(operation: O, input: CallInput<O> = {}): Promise<AnswerOf<O>> {
  const address = addressOf(operation, input.params, input.query);
  const request = requestOf(operation, input);
  const attemptIt = async (): Promise<AnswerOf<O>> => {
    const response = await send(address, request);
    const body = await bodyOf(response);
    if (!response.ok) throw refusal(operation, response, address, body);
    return parseAnswer(operation, body);
  };
  return withSession(operation, () => withProof(attemptIt));
}

/** Checks an answer against the contract; unknown fields are left out. */
export function parseAnswer<O extends Operation>(operation: O, body: unknown): AnswerOf<O> {
  const parsed: unknown = operation.answer === undefined ? undefined : operation.answer.parse(body);
  // The contract's schema has just produced it, which the compiler cannot follow through a generic.
  return parsed as AnswerOf<O>;
}

export function headersOf(operation: Operation, ifMatch?: number): Headers {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': clientLanguage(),
  });
  if (operation.method === 'POST') headers.set('idempotency-key', newIdempotencyKey());
  const person = actingPerson();
  if (person !== null && operation.id !== 'signOut') headers.set('stegvis-person', person);
  if (isUnattended()) headers.set('stegvis-unattended', 'true');
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  return headers;
}

function requestOf<O extends Operation>(operation: O, input: CallInput<O>): RequestInit {
  const headers = headersOf(operation, input.ifMatch);
  const request: RequestInit = { method: operation.method, headers, credentials: 'same-origin' };
  if (input.body !== undefined) {
    headers.set('content-type', 'application/json');
    request.body = JSON.stringify(input.body);
  }
  if (input.signal !== undefined) request.signal = input.signal;
  return request;
}

async function send(address: string, request: RequestInit): Promise<Response> {
  for (const pause of pauses) {
    const response = await attempt(address, request);
    if (response !== null && response.status !== 503) return response;
    await wait(pause, request.signal);
  }
  const last = await attempt(address, request);
  if (last === null) throw new OfflineError();
  return last;
}

async function attempt(address: string, request: RequestInit): Promise<Response | null> {
  try {
    return await transport.send(address, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    return null;
  }
}

function wait(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return parseJson(text);
}

export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(operation: Operation, response: Response, address: string, body: unknown): ProblemError {
  return problemErrorOf(
    operation,
    { status: response.status, retryAfter: response.headers.get('retry-after') },
    address,
    body,
  );
}

/** Makes the error of a failed answer, and raises the session's signal for a 401. */
export function problemErrorOf(
  operation: Operation,
  answer: { readonly status: number; readonly retryAfter: string | null },
  address: string,
  body: unknown,
): ProblemError {
  const problem = readProblem(answer.status, address, body);
  if (operation.access === 'signed-in' && problem.status === 401) sessionSignal.expire();
  const seconds = Number(answer.retryAfter);
  return new ProblemError(problem, answer.retryAfter !== null && Number.isFinite(seconds) ? seconds : null);
}
