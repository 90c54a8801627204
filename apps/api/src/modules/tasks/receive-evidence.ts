import { PassThrough, type Readable } from 'node:stream';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import type { FileStore, StoredFile } from '../../platform/files/file-store.js';
import { ProblemError, invalid } from '../../platform/http/problem.js';
import { sniffMediaType } from './sniff-media-type.js';

export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly mediaType: string;
}

/** Streams the request's one file into the store; nothing of it is held in memory but its beginning. */
export async function receiveEvidence(request: FastifyRequest, files: FileStore, organisationId: Uuid): Promise<ReceivedFile> {
  const part = await request.file();
  if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
  const { start, content } = await withStart(part.file);
  const stored = await files.put(organisationId, content);
  if (part.file.truncated) {
    await files.remove(organisationId, stored.key);
    throw new ProblemError('payload-too-large');
  }
  if (stored.size === 0) {
    await files.remove(organisationId, stored.key);
    throw invalid({ path: 'file', code: 'empty-file' });
  }
  return { ...stored, name: safeName(part.filename), mediaType: sniffMediaType(start, part.mimetype) };
}

/** The first chunk, and the whole content with it in front. */
async function withStart(file: Readable): Promise<{ readonly start: Uint8Array; readonly content: Readable }> {
  const chunks: AsyncIterator<unknown> = file[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = Buffer.isBuffer(first.value) ? first.value : Buffer.alloc(0);
  const content = new PassThrough();
  void pump(start, chunks, content);
  return { start, content };
}

async function pump(start: Uint8Array, chunks: AsyncIterator<unknown>, content: PassThrough): Promise<void> {
  try {
    content.write(start);
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      if (!content.write(next.value)) await new Promise((resolve) => content.once('drain', resolve));
    }
    content.end();
  } catch (error) {
    content.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** A file's name as it may stand in a title and in a header. */
export function safeName(name: string): string {
  const bare = name.replaceAll(/[\p{Cc}/\\"]/gu, ' ').trim().slice(0, 300);
  return bare === '' ? 'file' : bare;
}
