import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { errorCode } from '../error-code.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/**
 * Encrypts what the product has to read again, with a key that is not in the database, so that a copy of the database
 * alone reveals nothing.
 */
export class SecretBox {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly configuration: Pick<Configuration, 'values'>) {}

  /** `about` names its owner: in another row it cannot be decrypted. */
  async seal(secret: Buffer, about: string): Promise<Buffer> {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, await this.keyOf(), nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Null when it was encrypted with another key or for another owner, or was changed since. */
  async open(sealed: Buffer, about: string): Promise<Buffer | null> {
    const key = await this.keyOf();
    try {
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      }).setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    } catch {
      return null;
    }
  }

  private keyOf(): Promise<Buffer> {
    const { secretsKey, dataDir } = this.configuration.values;
    this.key ??=
      secretsKey === undefined
        ? keyInFile(join(dataDir, 'secrets.key'))
        : Promise.resolve(Buffer.from(secretsKey, 'base64'));
    this.key.catch(() => {
      this.key = undefined;
    });
    return this.key;
  }
}

/** Generates the key once, also when several processes do so at the same time: the first one's stays. */
async function keyInFile(path: string): Promise<Buffer> {
  const known = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) return readKey(known, path);
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readKey(await readFile(path, 'utf8'), path);
}

function readKey(text: string, path: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`The key in ${path} is none: put the file back from a backup`);
  return key;
}
