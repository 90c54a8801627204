import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built web, beside the API in the repository and in an installation. */
export const webFolder = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The chunks of the web by their source, as the build's manifest lists them. */
export type Manifest = Readonly<Record<string, Chunk>>;

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(webFolder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
