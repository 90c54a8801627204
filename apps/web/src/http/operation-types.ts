import type { Operation } from '@stegvis/contract';
import type { z } from 'zod';

export type { Operation };

type Part<O extends Operation, Name extends 'query' | 'body' | 'answer'> = NonNullable<O[Name]>;

/** The type of an operation's answer; `undefined` for those without one. */
export type AnswerOf<O extends Operation> =
  Part<O, 'answer'> extends z.ZodType ? z.output<Part<O, 'answer'>> : undefined;
export type BodyOf<O extends Operation> = Part<O, 'body'> extends z.ZodType ? z.input<Part<O, 'body'>> : undefined;
/** Every filter is optional here, since the contract fills in defaults. */
export type QueryOf<O extends Operation> =
  Part<O, 'query'> extends z.ZodType
    ? { readonly [Name in keyof z.output<Part<O, 'query'>>]?: z.output<Part<O, 'query'>>[Name] | undefined }
    : Readonly<Record<string, never>>;

export interface CallInput<O extends Operation> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<O>;
  readonly body?: BodyOf<O>;
  /** The version that the change is based on. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}
