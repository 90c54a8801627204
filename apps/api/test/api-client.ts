import { isDeepStrictEqual } from 'node:util';
import { allOperations, apiBase } from '@stegvis/contract';
import type { Operation } from '@stegvis/contract';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; null when there is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const routes = allOperations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** An API client over real HTTP that keeps its cookies. Every answer has to fit the contract. */
export class Api {
  private readonly cookies = new Map<string, string>();
  private readonly headers = new Map<string, string>();

  constructor(readonly url: string) {}

  /** The same client with a header on every request. */
  with(name: string, value: string): Api {
    const other = new Api(this.url);
    for (const [key, cookie] of this.cookies) other.cookies.set(key, cookie);
    for (const [key, header] of this.headers) other.headers.set(key, header);
    other.headers.set(name.toLowerCase(), value);
    return other;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  /** `seen` becomes If-Match. */
  patch(path: string, body: unknown, seen?: number, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(
      'PATCH',
      path,
      body,
      seen === undefined ? headers : { 'if-match': `"${String(seen)}"`, ...headers },
    );
  }

  delete(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** Gives a command to a task, with the version seen. */
  command(taskId: string, seen: number, command: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', `/tasks/${taskId}/commands`, command, { 'if-match': `"${String(seen)}"`, ...headers });
  }

  upload(
    path: string,
    name: string,
    content: Buffer | string,
    mediaType: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    form.append(
      'file',
      new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: mediaType }),
      name,
    );
    return this.raw('POST', path, form, headers);
  }

  private send(method: Method, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return body === undefined
      ? this.raw(method, path, undefined, headers)
      : this.raw(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async raw(
    method: string,
    path: string,
    body: string | FormData | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const target =
      path.startsWith('/api/') || path.startsWith('/health') || path.startsWith('/metrics')
        ? path
        : `${apiBase}${path}`;
    const cookie = this.cookieHeader;
    const response = await fetch(`${this.url}${target}`, {
      method,
      headers: { ...(cookie === '' ? {} : { cookie }), ...Object.fromEntries(this.headers), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    this.keep(response.headers.getSetCookie());
    const text = await response.text();
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: jsonOf(text, response.headers.get('content-type')),
    };
    refuseStrangeAnswer(method, path, answer);
    return answer;
  }

  private keep(cookies: readonly string[]): void {
    for (const line of cookies) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
  }
}

const jsonOf = (text: string, type: string | null): unknown =>
  text !== '' && type?.includes('json') === true ? JSON.parse(text) : null;

/** Fails the test when an answer does not fit the contract, whatever the test is about. */
function refuseStrangeAnswer(method: string, path: string, answer: Answer): void {
  const plain = path.replace(apiBase, '').split('?')[0] ?? '';
  const operation = operationOf(method, plain);
  if (operation === undefined) return;
  if (answer.status >= 400) {
    if (answer.body?.code === undefined) {
      throw new Error(
        `${method} ${path} failed without a problem document: ${String(answer.status)} ${answer.text.slice(0, 300)}`,
      );
    }
    return;
  }
  if (operation.answer === undefined || answer.body === null) return;
  const parsed = operation.answer.safeParse(answer.body);
  if (!parsed.success) {
    throw new Error(`${operation.id} answered what its contract does not say: ${parsed.error.message}`);
  }
  if (!isDeepStrictEqual(parsed.data, answer.body)) {
    throw new Error(`${operation.id} answered more than its contract says: ${answer.text.slice(0, 500)}`);
  }
}

function operationOf(method: string, path: string): Operation | undefined {
  const fitting = routes.filter(({ operation, pattern }) => operation.method === method && pattern.test(path));
  return fitting.toSorted((a, b) => wildcards(a.operation) - wildcards(b.operation))[0]?.operation;
}

const wildcards = (operation: Operation): number => (operation.path.match(/\{/g) ?? []).length;
