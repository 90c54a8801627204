import type { z } from 'zod';

/** A request before its schemas have read it. */
export interface Asked {
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads a field of a value whose type is unknown. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** Reads a list in such a value; empty when there is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

/**
 * One operation of the API. The server's routes and the web's client are made from these, and so is the OpenAPI
 * document, with the texts of `<room>.docs.ts`.
 */
export interface Operation<
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path below `/api/v1`, with parameters in braces. */
  readonly path: string;
  readonly tag: string;
  /** Who may call the operation at all. The action checks the finer rules. */
  readonly access: 'public' | 'signed-in';
  /**
   * Whether somebody who impersonates a person of a demo may call it. When undefined, the tag decides: see
   * `openToVisitors`.
   */
  readonly visitors?: boolean;
  /**
   * The operation gives somebody rights or lasting access, so a session has to have proven its password recently;
   * otherwise it is refused with `sign-in-again`. A function when only some requests do. Tokens and visitors of a demo
   * are exempt: see `RecentProof` of the server.
   */
  readonly recentSignIn?: true | ((asked: Asked) => boolean);
  /** Also allowed before somebody has replaced a password that another person chose for them (`password-to-choose`). */
  readonly withGivenPassword?: true;
  /** Also allowed for somebody whose role requires a second factor that they have not set up yet. */
  readonly withoutFactor?: boolean;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is multipart/form-data with one field `file` (or JSON, when `body` is given too). */
  readonly file?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: Answer;
  /** The media type of the answer when it is an event stream or a file instead of JSON. */
  readonly media?: string;
  /** The request names the version that it is based on in `If-Match`. */
  readonly ifMatch?: boolean;
  /**
   * False: no answer is stored for a repeat with the same key, since it holds a secret, sets a cookie, or every try has
   * to count.
   */
  readonly idempotent?: false;
  /** The list can also be exported as CSV and XLSX. */
  readonly exportable?: boolean;
}

/** What the server reads from a request, with defaults filled in, and what it answers. */
export type QueryOf<O extends Operation> = z.output<NonNullable<O['query']>>;
export type BodyOf<O extends Operation> = z.output<NonNullable<O['body']>>;
export type AnswerOf<O extends Operation> = z.output<NonNullable<O['answer']>>;

export const operation = <
  const Query extends z.ZodType | undefined = undefined,
  const Body extends z.ZodType | undefined = undefined,
  const Answer extends z.ZodType | undefined = undefined,
>(
  definition: Operation<Query, Body, Answer>,
): Operation<Query, Body, Answer> => definition;

/**
 * The parts that a demo exists to show. Every other operation is closed to visitors unless it says `visitors: true`, so
 * that an operation that gives secrets or rights is closed by default.
 */
const shownInDemo: readonly string[] = [
  'About',
  'Conversation',
  'Guide',
  'History',
  'Inventory',
  'Rounds',
  'Tasks',
  'Views',
];

export const openToVisitors = ({ visitors, tag }: Operation): boolean => visitors ?? shownInDemo.includes(tag);
