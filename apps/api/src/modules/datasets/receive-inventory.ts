import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError, invalid } from '../../platform/http/problem.js';
import type { UploadedInventory } from './import-datasets.js';

export interface Received extends UploadedInventory {
  /** Tells two uploads apart when a request is repeated. */
  readonly fingerprint: string;
}

/** The one file of the request; its size is bounded while it streams in. */
export async function receiveInventory(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) throw new ProblemError('unsupported-media-type');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
  const bytes = await part.toBuffer();
  const name = part.filename.replace(/[\p{Cc}/\\]/gu, ' ').trim().slice(0, 200);
  return { name, bytes, fingerprint: createHash('sha256').update(bytes).digest('hex') };
}
