import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { connectOrExplain } from './connect.js';
import { connectionOptions } from './connection-options.js';
import { endWhatWasOpen } from './after-restore.js';

/** The place that `npm run restore` writes, which matches no database. */
export const nowhere = 'restored';

export interface MarkedPlace {
  readonly url: string;
  readonly dataDir: string;
  /** What a copy of the built-in database's folder does not share with it. */
  readonly folder: string | undefined;
}

interface Mark {
  readonly place: string;
  readonly beat: number;
}

/**
 * Checks whether this database is a restored copy, whoever restored it: its place is another than the stored one, or
 * its count is lower than the data folder's. Then mail is held and sessions and links end, before anything is served.
 * True when that happened now.
 */
export async function settleAfterRestore({ url, dataDir, folder }: MarkedPlace): Promise<boolean> {
  const client = await connectOrExplain({ ...connectionOptions(url, 'stegvis_app', 1), pipeline: false });
  try {
    await client.query('BEGIN');
    // Processes that start together wait for the first one.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('stegvis installation mark', 0))");
    const place = [await placeOf(client), ...(folder === undefined ? [] : [folder])].join('/');
    // The file is read first: the database goes on counting meanwhile, and must never seem to be behind.
    const remembered = await beatIn(dataDir);
    const { rows } = await client.query<Mark>('SELECT place, beat FROM installation_mark');
    const [mark] = rows;
    // A database without a mark is one of an earlier version; but not when the folder has a count already.
    const moved = mark === undefined ? remembered > 0 : mark.place !== place || mark.beat < remembered;
    const restored = moved && (await isUsed(client));
    if (restored) await endWhatWasOpen(client);
    await client.query(
      `INSERT INTO installation_mark AS m (place, beat, restored_at) VALUES ($1, $2, CASE WHEN $3 THEN now() END)
       ON CONFLICT (one) DO UPDATE SET place = $1, beat = $2, restored_at = CASE WHEN $3 THEN now() ELSE m.restored_at END`,
      [place, Math.max(mark?.beat ?? 0, remembered) + 1, restored],
    );
    await client.query('COMMIT');
    await remember(dataDir, Math.max(mark?.beat ?? 0, remembered) + 1);
    return restored;
  } finally {
    await client.end();
  }
}

async function isUsed(client: pg.Client): Promise<boolean> {
  await client.query("SELECT set_config('app.installation', 'on', true)");
  return ((await client.query('SELECT FROM organisations LIMIT 1')).rowCount ?? 0) > 0;
}

/** Identifies the cluster and the database in it: a dump that is loaded again gets another number. */
async function placeOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ place: string }>(
    "SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS place FROM pg_control_system()",
  );
  return rows[0]?.place ?? '';
}

const fileIn = (dataDir: string): string => join(dataDir, 'installation.mark');

async function beatIn(dataDir: string): Promise<number> {
  const beat = Number((await readFile(fileIn(dataDir), 'utf8').catch(() => '')).trim());
  return Number.isSafeInteger(beat) ? beat : 0;
}

/**
 * Writes the file completely or not at all. A folder that cannot be written to is reported when a file is stored there.
 */
export async function remember(dataDir: string, beat: number): Promise<void> {
  const draft = `${fileIn(dataDir)}.${String(process.pid)}`;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${String(beat)}\n`, { mode: 0o600 });
    await rename(draft, fileIn(dataDir));
  } catch {
    // The next minute tries again.
  }
}
