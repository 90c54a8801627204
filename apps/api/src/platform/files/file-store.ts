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

/** Where evidence is kept. Content is never changed, only added and removed. */
export abstract class FileStore {
  abstract put(organisation: Uuid, content: Readable): Promise<StoredFile>;
  /** Undefined when there is no such file in the organisation. */
  abstract open(organisation: Uuid, key: string): Promise<Readable | undefined>;
  abstract remove(organisation: Uuid, key: string): Promise<void>;
  /** Everything that the organisation ever stored. */
  abstract removeAll(organisation: Uuid): Promise<void>;
}
