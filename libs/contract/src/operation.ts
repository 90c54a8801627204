import type { z } from 'zod';

/** A request before its schemas have read it. */
export interface Asked {
  readonly query: unknown;
  readonly body: unknown;
}

/** A field of something that nobody has read yet. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** A list in it, empty where there is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

/** One thing that a program can ask of the API. The server's routes and the web's client are made from these; the OpenAPI document
 *  too, with the words of `<room>.docs.ts`. */
export interface Operation<
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly tag: string;
  /** Who may call at all; finer rules stand with the action. */
  readonly access: 'public' | 'signed-in';
  /** May somebody do it who looks at a demo through another's eyes? Where nothing is said, the tag decides: see `openToVisitors`. */
  readonly visitors?: boolean;
  /** It raises somebody or opens something for good: a session is asked for the password again when that was last proven too long ago
   *  (`sign-in-again`). A function where only some requests do. Tokens and guests of a demo are not asked: see the server's `RecentProof`. */
  readonly recentSignIn?: true | ((asked: Asked) => boolean);
  /** Answered also to those who have yet to replace a password that somebody else chose for them (`password-to-choose`). */
  readonly withGivenPassword?: true;
  /** Also for somebody whose role asks for a second factor that they have not set up yet. */
  readonly withoutFactor?: boolean;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is multipart/form-data with one field `file` (or JSON where `body` is given too). */
  readonly file?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: Answer;
  /** Answered as an event stream or a file instead of JSON. */
  readonly media?: string;
  /** A write that names the version it saw in `If-Match`. */
  readonly ifMatch?: boolean;
  /** False: no answer is kept for a repeat with the same key, since it holds a secret, it sets a cookie, or each try of it counts. */
  readonly idempotent?: false;
  /** A list that is exported as CSV and XLSX too. */
  readonly exportable?: boolean;
}

/** What the server reads of a request, defaults filled in, and what it answers. */
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

/** What a demo is there to show: the work itself. Every other part is closed to visitors unless the operation itself is open to them, so that
 *  whatever gives secrets or power stays shut when nobody thought of it. */
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
