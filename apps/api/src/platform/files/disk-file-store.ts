import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uuid } from '@stegvis/workflow';
import type { Ids } from '../ids/ids.js';
import { FileStore } from './file-store.js';
import type { StoredFile } from './file-store.js';

const keyPattern = /^[0-9a-f-]{36}$/;

/** One folder for each organisation. A file appears under its name only when all of it is on the disk. */
export class DiskFileStore extends FileStore {
  constructor(
    private readonly folder: string,
    private readonly ids: Ids,
  ) {
    super();
  }

  override async put(organisation: Uuid, content: Readable): Promise<StoredFile> {
    const key = this.ids.next();
    const path = this.pathOf(organisation, key);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const draft = `${path}.part`;
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        content,
        async function* counted(chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return { key, sha256: hash.digest('hex'), size };
  }

  override async open(organisation: Uuid, key: string): Promise<Readable | undefined> {
    if (!keyPattern.test(key)) return undefined;
    const file = await open(this.pathOf(organisation, key)).catch(() => undefined);
    return file?.createReadStream();
  }

  override async remove(organisation: Uuid, key: string): Promise<void> {
    if (keyPattern.test(key)) await rm(this.pathOf(organisation, key), { force: true });
  }

  override async removeAll(organisation: Uuid): Promise<void> {
    if (keyPattern.test(organisation)) await rm(join(this.folder, organisation), { recursive: true, force: true });
  }

  private pathOf(organisation: Uuid, key: string): string {
    return join(this.folder, organisation, key.slice(-2), key);
  }
}
