import { z } from 'zod';
import { importField } from '@stegvis/contract';
import { ProblemError } from '../../../platform/http/problem.js';
import { maxColumns } from './limits.js';
import { headingKey, type ByHand } from './recognise-columns.js';

const choices = z
  .array(z.strictObject({ column: z.string().min(1).max(500), field: importField.nullable() }))
  .max(maxColumns);

/**
 * Parses the choices of a request, `[{"column":"Handlingstyp","field":"title"}]`. Undefined when there are none.
 * @throws ProblemError 400
 */
export function readColumnChoices(text: string | undefined): ByHand | undefined {
  if (text === undefined) return undefined;
  const read = choices.safeParse(parsed(text));
  if (!read.success) throw new ProblemError('validation', { errors: [{ path: 'columns', code: 'invalid-format' }] });
  return new Map(read.data.map(({ column, field }) => [headingKey(column), field]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
