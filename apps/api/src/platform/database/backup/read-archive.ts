import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { StartupProblem } from '../../config/startup-problem.js';
import { errorMessage } from '../../error-code.js';
import { Counted } from './counted.js';
import { manifestName, manifestSchema, tableEntry } from './manifest.js';
import type { Manifest } from './manifest.js';

const longestManifest = 100_000_000;
const another = 'Nothing has been touched. Name another file.';

/** Calls the visitor for each entry; what the visitor does not read of an entry is skipped. */
export async function readArchive(
  path: string,
  visit: (name: string, content: Readable, size: number) => Promise<void>,
): Promise<void> {
  const source = createReadStream(path);
  const extract = tar.extract();
  const gunzip = createGunzip();
  for (const stream of [source, gunzip]) {
    stream.on('error', (error: Error) => {
      extract.destroy(error);
    });
  }
  source.pipe(gunzip).pipe(extract);
  try {
    for await (const entry of extract) {
      await visit(entry.header.name, entry, entry.header.size ?? 0);
      entry.resume();
    }
  } catch (error) {
    throw new StartupProblem(`The backup ${path} cannot be read: ${errorMessage(error)}`, another);
  } finally {
    source.destroy();
  }
}

/** Reads the whole file once and compares every hash, length and number of rows, before anything is done with it. */
export async function checkArchive(path: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let text: string | undefined;
  await readArchive(path, async (name, content, size) => {
    if (name === manifestName) {
      if (size > longestManifest) throw new Error('its list of contents is too long');
      const chunks: Buffer[] = [];
      content.on('data', (chunk: Buffer) => chunks.push(chunk));
      await finished(content);
      text = Buffer.concat(chunks).toString();
      return;
    }
    if (found.has(name)) throw new Error(`${name} stands in it twice`);
    const counted = new Counted();
    for await (const _ of content.pipe(counted)) continue;
    found.set(
      name,
      markOf({ sha256: counted.digest(), size: counted.size, rows: name.startsWith('tables/') ? counted.lines : 0 }),
    );
  });
  if (text === undefined) throw new StartupProblem(`The backup ${path} was cut off, or is none.`, another);
  const manifest = manifestSchema.safeParse(parsed(text));
  if (!manifest.success) {
    throw new StartupProblem(`The backup ${path} is of a form that this version does not know.`, another);
  }
  const { tables, files } = manifest.data;
  const wanted = [
    ...tables.map((table) => [tableEntry(table.name), markOf(table)] as const),
    ...files.map((file) => [file.name, markOf({ ...file, rows: 0 })] as const),
  ];
  const wrong = wanted.filter(([name, mark]) => found.get(name) !== mark).map(([name]) => name);
  if (wrong.length > 0 || found.size !== wanted.length) {
    throw new StartupProblem(
      `The backup ${path} is damaged: ${wrong.slice(0, 3).join(', ') || 'there is more in it than it says'}.`,
      another,
    );
  }
  return manifest.data;
}

const markOf = ({
  sha256,
  size,
  rows,
}: {
  readonly sha256: string;
  readonly size: number;
  readonly rows: number;
}): string => `${sha256} ${String(size)} ${String(rows)}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
