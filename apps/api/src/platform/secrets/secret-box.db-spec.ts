import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../config/configuration.js';
import { SecretBox } from './secret-box.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const box = (name: string, more: Record<string, string> = {}) =>
  new SecretBox(readConfiguration({ DATA_DIR: join(folder, name), ...more }));
const secret = Buffer.from('twenty bytes of text');

describe('an encrypted secret', () => {
  test('is decrypted for the same key and owner, and for nothing else', async () => {
    const sealed = await box('one').seal(secret, 'ada');
    expect(sealed.includes(secret)).toBe(false);
    expect((await box('one').open(sealed, 'ada'))?.equals(secret)).toBe(true);
    expect(await box('one').open(sealed, 'bo')).toBeNull();
    expect(await box('other').open(sealed, 'ada')).toBeNull();
    sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
    expect(await box('one').open(sealed, 'ada')).toBeNull();
    expect(await box('one').open(Buffer.alloc(3), 'ada')).toBeNull();
  });

  test('is never encrypted to the same bytes twice', async () => {
    expect((await box('one').seal(secret, 'ada')).equals(await box('one').seal(secret, 'ada'))).toBe(false);
  });
});

describe('the key', () => {
  test('is generated once however many callers begin at once, and only its owner may read it', async () => {
    const sealed = await Promise.all(Array.from({ length: 8 }, () => box('many').seal(secret, 'ada')));
    for (const one of sealed) expect((await box('many').open(one, 'ada'))?.equals(secret)).toBe(true);
    expect((await stat(join(folder, 'many', 'secrets.key'))).mode & 0o777).toBe(0o600);
  });

  test('comes from the setting when there is one', async () => {
    await box('kept').seal(secret, 'ada');
    const key = (await readFile(join(folder, 'kept', 'secrets.key'), 'utf8')).trim();
    const sealed = await box('kept').seal(secret, 'ada');
    expect((await box('elsewhere', { SECRETS_KEY: key }).open(sealed, 'ada'))?.equals(secret)).toBe(true);
    expect(() => readConfiguration({ SECRETS_KEY: 'short' })).toThrow(/SECRETS_KEY: must be 32 bytes/);
  });
});
