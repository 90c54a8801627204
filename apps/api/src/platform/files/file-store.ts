import type { Uuid } from '@stegvis/workflow';
import type { Readable } from 'node:stream';

export interface StoredFile {
  /** What `open` and `remove` take; says nothing of its content. */
  readonly key: string;
  /** Hexadecimal SHA-256 of the content. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that has come and belongs to nobody yet. */
export interface Draft {
  /** Where it lies on this machine's disk. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** Its first bytes, to tell what it is. */
  readonly start: Buffer;
}

/** Where files are kept. Content is never changed, only added and removed. */
export abstract class FileStore {
  /** Writes all of it to the disk, nothing of it is held in memory. Whoever asked keeps it or discards it. */
  abstract draft(content: Readable): Promise<Draft>;
  /** The draft becomes a file of the organisation, whole or not at all. */
  abstract keep(organisation: Uuid, draft: Draft): Promise<StoredFile>;
  /** Does nothing to a draft that was kept. */
  abstract discard(draft: Draft): Promise<void>;
  /** Removes what was begun before that moment and never came to its end: its process was killed. */
  abstract sweep(before: number): Promise<number>;
  /** Undefined when there is no such file in the organisation. */
  abstract open(organisation: Uuid, key: string): Promise<Readable | undefined>;
  abstract remove(organisation: Uuid, key: string): Promise<void>;
  /** Everything that the organisation ever stored. */
  abstract removeAll(organisation: Uuid): Promise<void>;

  async put(organisation: Uuid, content: Readable): Promise<StoredFile> {
    return this.keep(organisation, await this.draft(content));
  }
}
