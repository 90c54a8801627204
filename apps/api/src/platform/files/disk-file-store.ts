import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uuid } from '@stegvis/workflow';
import { errorCode } from '../error-code.js';
import type { Ids } from '../ids/ids.js';
import { FileStore } from './file-store.js';
import type { Draft, StoredFile } from './file-store.js';

const keyPattern = /^[0-9a-f-]{36}$/;
/** The first bytes are enough to recognise the type of a file. */
const startBytes = 4_096;
/** No stored file has this extension; earlier versions put drafts beside the file that they were to become. */
const unfinished = '.part';

/** One folder for each organisation. A file gets its name only when all of it is on the disk. */
export class DiskFileStore extends FileStore {
  constructor(
    private readonly folder: string,
    private readonly ids: Ids,
  ) {
    super();
  }

  override async draft(content: Readable): Promise<Draft> {
    // The draft is on the same file system as the stored file, so that it can be renamed.
    const path = join(this.folder, 'drafts', `${this.ids.next()}${unfinished}`);
    const hash = createHash('sha256');
    const start: Buffer[] = [];
    let size = 0;
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(
        content,
        async function* counted(chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            if (size < startBytes) start.push(chunk.subarray(0, startBytes - size));
            size += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(path, { mode: 0o600, flush: true }),
      );
    } catch (error) {
      // After a broken upload or a full disk the rest of the stream is not needed.
      content.destroy();
      await rm(path, { force: true });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size, start: Buffer.concat(start) };
  }

  override async keep(organisation: Uuid, draft: Draft): Promise<StoredFile> {
    const key = this.ids.next();
    const path = this.pathOf(organisation, key);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(draft.path, path);
    } catch (error) {
      await this.discard(draft);
      throw error;
    }
    return { key, sha256: draft.sha256, size: draft.size };
  }

  override async discard(draft: Draft): Promise<void> {
    await rm(draft.path, { force: true });
  }

  override async sweep(before: number): Promise<number> {
    const names = await readdir(this.folder, { recursive: true }).catch(nothingYet);
    let removed = 0;
    for (const name of names) {
      if (!name.endsWith(unfinished)) continue;
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts === undefined || facts.mtimeMs >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  override async open(organisation: Uuid, key: string): Promise<Readable | undefined> {
    if (!keyPattern.test(key)) return undefined;
    const file = await open(this.pathOf(organisation, key)).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
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

function nothingYet(error: unknown): string[] {
  if (errorCode(error) === 'ENOENT') return [];
  throw error;
}
