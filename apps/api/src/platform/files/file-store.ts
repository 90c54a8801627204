import type { Uuid } from '@stegvis/workflow';
import type { Readable } from 'node:stream';

export interface StoredFile {
  /** The argument of `open` and `remove`; it says nothing about the content. */
  readonly key: string;
  /** The hexadecimal SHA-256 of the content. */
  readonly sha256: string;
  /** The size in bytes. */
  readonly size: number;
}

/** An uploaded file that is not stored yet. */
export interface Draft {
  /** Its path on this machine's disk. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** Its first bytes, from which its type is recognised. */
  readonly start: Buffer;
}

/** Stores files. Content is never changed, only added and removed. */
export abstract class FileStore {
  /** Writes the content to the disk without holding it in memory. The caller keeps or discards the draft. */
  abstract draft(content: Readable): Promise<Draft>;
  /** Makes the draft a file of the organisation, completely or not at all. */
  abstract keep(organisation: Uuid, draft: Draft): Promise<StoredFile>;
  /** Deletes the draft, unless it was kept. */
  abstract discard(draft: Draft): Promise<void>;
  /** Removes drafts from before that moment whose process was killed. */
  abstract sweep(before: number): Promise<number>;
  /** Undefined when there is no such file in the organisation. */
  abstract open(organisation: Uuid, key: string): Promise<Readable | undefined>;
  abstract remove(organisation: Uuid, key: string): Promise<void>;
  /** Removes all files of the organisation. */
  abstract removeAll(organisation: Uuid): Promise<void>;

  async put(organisation: Uuid, content: Readable): Promise<StoredFile> {
    return this.keep(organisation, await this.draft(content));
  }
}
