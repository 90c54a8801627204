import { Injectable } from '@nestjs/common';
import { cleanText, fileLimit } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import type { Identity } from '../http/identity.js';
import { ProblemError, invalid } from '../http/problem.js';
import { FileStore } from './file-store.js';
import type { Draft } from './file-store.js';

/** More uploads of one person at once would fill disk and memory while others wait. */
const atOnce = 2;

export interface UploadedFile extends Draft {
  /** The name, cleaned for titles and headers. */
  readonly name: string;
  /** The type that the sender names, for information only. */
  readonly mediaType: string;
}

/**
 * Receives the single file of a request. Whether the person may send it is checked before, when nothing of the body has
 * been read. The file is on the disk while it is used, and is deleted afterwards unless the store keeps it.
 */
@Injectable()
export class Uploads {
  private readonly running = new Map<Uuid, number>();

  constructor(private readonly files: FileStore) {}

  async receive<T>(
    who: Identity,
    request: FastifyRequest,
    use: (file: UploadedFile) => Promise<T>,
    limit = fileLimit,
  ): Promise<T> {
    if (!request.isMultipart()) throw new ProblemError('unsupported-media-type');
    const running = this.running.get(who.accountId) ?? 0;
    if (running >= atOnce) {
      throw new ProblemError('too-many-requests', { headers: { 'retry-after': '5' }, params: { seconds: 5 } });
    }
    this.running.set(who.accountId, running + 1);
    try {
      const file = await this.read(request, limit);
      return await use(file).finally(() => this.files.discard(file));
    } finally {
      this.leave(who.accountId);
    }
  }

  private leave(person: Uuid): void {
    const left = (this.running.get(person) ?? 1) - 1;
    if (left === 0) this.running.delete(person);
    else this.running.set(person, left);
  }

  private async read(request: FastifyRequest, limit: number): Promise<UploadedFile> {
    const part = await request.file({ limits: { fileSize: limit } });
    if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
    const draft = await this.files.draft(part.file);
    if (!part.file.truncated) return { ...draft, name: safeName(part.filename), mediaType: part.mimetype };
    await this.files.discard(draft);
    throw new ProblemError('payload-too-large');
  }
}

export function refuseEmpty({ size }: UploadedFile): void {
  if (size === 0) throw invalid({ path: 'file', code: 'empty-file' });
}

export function safeName(name: string): string {
  const bare = cleanText(name).replaceAll(/[\p{Cc}/\\"]/gu, ' ');
  return [...bare].slice(0, 300).join('').trim() || 'file';
}
