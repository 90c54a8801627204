import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from './configuration.js';

const fileIn = (dataDir: string): string => join(dataDir, 'running.address');

/**
 * Writes the address beside the data, so that a command knows the port that only the start was given. A failure to
 * write is ignored.
 */
export async function writeAddress(dataDir: string, address: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
    .then(() => writeFile(fileIn(dataDir), `${address}\n`, { mode: 0o600 }))
    .catch(() => undefined);
}

export async function forgetAddress(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true }).catch(() => undefined);
}

/**
 * The address of the product: as the settings say, else as the running process has written, else with the port of the
 * settings.
 */
export async function reachedAt(configuration: Configuration): Promise<string> {
  if (configuration.values.publicUrl !== undefined) return configuration.publicUrl;
  const written = (await readFile(fileIn(configuration.values.dataDir), 'utf8').catch(() => '')).trim();
  return /^http:\/\/localhost:\d{1,5}$/.test(written) ? written : configuration.publicUrl;
}
