import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Ask {
  readonly body?: unknown;
  readonly form?: FormData;
  readonly ifMatch?: number | string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

export type KeptCookies = readonly (readonly [name: string, value: string])[];

/** An API client over plain HTTP that keeps its cookies. It imports none of our code. */
export class Client {
  private readonly cookies: Map<string, string>;

  constructor(
    readonly url: string,
    readonly language: 'sv' | 'en' = 'en',
    kept: KeptCookies = [],
  ) {
    this.cookies = new Map(kept);
  }

  /** The cookies, for a client that continues as this one. */
  keep(): KeptCookies {
    return [...this.cookies];
  }

  async ask<T = Record<string, unknown>>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = {
      'accept-language': this.language,
      accept: 'application/json',
      origin: this.url,
      ...(this.cookies.size === 0
        ? {}
        : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ask.ifMatch === undefined ? {} : { 'if-match': `"${String(ask.ifMatch)}"` }),
      ...(method === 'POST' ? { 'idempotency-key': ask.key ?? randomUUID() } : {}),
      ...ask.headers,
    };
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      body: ask.form ?? (ask.body === undefined ? null : JSON.stringify(ask.body)),
      redirect: 'manual',
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      body: (json && text !== '' ? JSON.parse(text) : text) as T,
      headers: answer.headers,
    };
  }

  get<T = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('GET', path, ask);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { ...ask, ...(body === undefined ? {} : { body }) });
  }

  /** Returns the answer's body, or throws an error with the whole answer. */
  async must<T = Record<string, unknown>>(method: string, path: string, ask: Ask = {}): Promise<T> {
    const answer = await this.ask<T>(method, path, ask);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }
}
