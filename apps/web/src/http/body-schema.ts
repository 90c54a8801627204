import type { z } from 'zod';

/** The schema of an operation's body, for a form. Throws for an operation without a body. */
export function bodySchema<Body extends z.ZodType>(operation: { readonly id: string; readonly body?: Body }): Body {
  if (operation.body === undefined) throw new Error(`${operation.id} takes no body`);
  return operation.body;
}
