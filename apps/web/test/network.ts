import {
  allOperations,
  apiBase,
  problem,
  problemStatus,
  type Operation,
  type Problem,
  type ProblemCode,
} from '@stegvis/contract';
import type { AnswerOf } from '../src/http/operation-types.js';

/** One request that a page has sent. */
export interface Asked {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answering = (asked: Asked) => Response | Promise<Response>;

/**
 * Replaces the network, so that a page runs with its own client: requests and answers are checked against the contract.
 * A list without a given answer is empty; any other unexpected request fails the test.
 */
export class Network {
  /** The requests of the page, the oldest first. */
  readonly sent: Asked[] = [];
  /** Requests and answers that violate the contract. */
  readonly faults: string[] = [];
  private readonly answers = new Map<string, Answering>();

  /** Sets the answer of an operation; a function is called for each request. */
  answer<O extends Operation>(operation: O, answer: AnswerOf<O> | ((asked: Asked) => AnswerOf<O>)): void {
    this.answers.set(operation.id, (asked) =>
      answered(operation, typeof answer === 'function' ? (answer as (asked: Asked) => AnswerOf<O>)(asked) : answer),
    );
  }

  /**
   * Refuses an operation as the API does. `code`: one of the contract's, or one of the workflow's rule, which answer
   * 409.
   */
  refuse(operation: Operation, code: string, words: Partial<Problem> = {}): void {
    this.answers.set(operation.id, () => refused(operation, code, words));
  }

  /** Leaves an operation unanswered until the returned function is called. */
  hold(operation: Operation): () => void {
    const answer = this.answers.get(operation.id) ?? emptyList(operation);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    this.answers.set(operation.id, async (asked) => {
      await gate;
      return answer(asked);
    });
    return go;
  }

  /** The requests of one operation. */
  asked(operation: Operation): readonly Asked[] {
    return this.sent.filter((one) => one.operation.id === operation.id);
  }

  async respond(method: string, address: string, headers: Headers, body: unknown): Promise<Response> {
    const url = new URL(address, 'http://stegvis.test');
    const found = allOperations
      .filter((one) => one.method === method)
      .map((one) => ({ operation: one, params: paramsIn(one.path, url.pathname) }))
      // `/people/me` has to be tried before `/people/{id}`.
      .sort((one, other) => size(one.params) - size(other.params))
      .find((one) => one.params !== null);
    if (found?.params == null) return this.fault(`The contract has no ${method} ${url.pathname}`);
    const { operation, params } = found;
    const query = Object.fromEntries(url.searchParams);
    for (const [what, schema, value] of [
      ['query', operation.query, query],
      ['body', typeof body === 'string' ? operation.body : undefined, parsed(body)],
    ] as const) {
      const read = schema?.safeParse(value);
      if (read?.success === false) return this.fault(`The ${what} of ${operation.id}: ${read.error.message}`);
    }
    const asked = { operation, params, query, headers, body: parsed(body) };
    this.sent.push(asked);
    try {
      return await (this.answers.get(operation.id) ?? emptyList(operation))(asked);
    } catch (error) {
      return this.fault(`The answer to ${operation.id}: ${String(error)}`);
    }
  }

  private fault(text: string): Response {
    this.faults.push(text);
    return new Response(null, { status: 500 });
  }
}

const size = (params: object | null): number => (params === null ? Infinity : Object.keys(params).length);

function paramsIn(path: string, pathname: string): Record<string, string> | null {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const pattern = new RegExp(`^${apiBase}${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
  const values = pattern.exec(pathname);
  if (values === null) return null;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')]));
}

const parsed = (body: unknown): unknown => (typeof body === 'string' ? JSON.parse(body) : body);

const emptyList = (operation: Operation) => (): Response => {
  const list = { items: [], page: 1, limit: 20, total: 0 };
  if (operation.answer?.safeParse(list).success !== true) throw new Error('nobody has said what it is');
  return answered(operation, list);
};

function answered(operation: Operation, answer: unknown): Response {
  if (operation.answer === undefined) return new Response(null, { status: operation.status });
  return Response.json(operation.answer.parse(answer), { status: operation.status });
}

function refused(operation: Operation, code: string, words: Partial<Problem>): Response {
  const status = code in problemStatus ? problemStatus[code as ProblemCode] : 409;
  const said = problem.parse({
    type: `https://stegvis.test/problems/${code}`,
    title: `Refused: ${code}`,
    status,
    detail: `The reason for ${code}.`,
    instance: operation.path,
    code,
    ...words,
  });
  return Response.json(said, { status, headers: { 'content-type': 'application/problem+json' } });
}
