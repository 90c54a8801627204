import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant, Uuid } from '@stegvis/workflow';
import { z } from 'zod';
import { StartupProblem } from '../../platform/config/startup-problem.js';
import { errorCode, errorMessage } from '../../platform/error-code.js';

/** The newest seal of a chain at some moment, kept where an intruder in the database cannot change it. */
export interface KeptHead {
  readonly organisation: Uuid;
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
  readonly at: Instant;
}

const line = z.object({
  organisation: z.uuid(),
  number: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

/** Appends one line of JSON for each head to the file. */
export async function keepHeads(file: string, heads: readonly KeptHead[]): Promise<void> {
  if (heads.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  // The line break before guards against a last line that was cut off; empty lines are ignored.
  await appendFile(file, `\n${linesOf(heads)}`, { mode: 0o600 });
}

export const linesOf = (heads: readonly KeptHead[]): string =>
  heads.map(({ organisation, number, hash, at }) => `${JSON.stringify({ organisation, number, hash, at })}\n`).join('');

export interface KeptHeads {
  readonly heads: readonly KeptHead[];
  /** Lines that are no head, such as one that was cut off by a full disk. */
  readonly unreadable: number;
}

/** Empty when there is no such file and none is required. @throws StartupProblem for a file that cannot be read */
export async function readKeptHeads(file: string, needed: boolean): Promise<KeptHeads> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (!needed && errorCode(error) === 'ENOENT') return { heads: [], unreadable: 0 };
    throw new StartupProblem(
      `The kept heads cannot be read: ${errorMessage(error)}`,
      'Name the file that AUDIT_HEADS_FILE names, or a copy of it.',
    );
  }
  const lines = content.split('\n').filter((text) => text.trim() !== '');
  const heads = lines.flatMap(headsIn);
  return { heads, unreadable: lines.length - heads.length };
}

function headsIn(text: string): readonly KeptHead[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
