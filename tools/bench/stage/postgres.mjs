import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { built } from './built.mjs';

/**
 * Starts a PostgreSQL with the programs and settings of `npm start`, in a temporary folder that is removed with it.
 * @param setting a line for `postgresql.conf`
 * @returns {Promise<{ pid: number, url: string, urlOf: (database: string) => string, version: string, stop: () =>
 * Promise<void> }>}
 */
export async function startPostgres(setting = '') {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-'));
  // For root, PostgreSQL runs as another user, who needs access to the folder.
  chmodSync(folder, 0o755);
  const { prepareCluster } = await built('platform/database/embedded/prepare-cluster.js');
  const { EmbeddedPostgres } = await built('platform/database/embedded/embedded-postgres.js');
  const cluster = await prepareCluster(folder);
  appendFileSync(join(cluster.folder, 'postgresql.conf'), `${setting}\n`);
  const server = new EmbeddedPostgres(cluster);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.start();
    const [{ version }] = await once(server.url, `SELECT current_setting('server_version') AS version`);
    const urlOf = (database) => Object.assign(new URL(server.url), { pathname: `/${database}` }).href;
    const pid = Number(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    // The server is a process of its own, so an interrupted run has to end it.
    process.on('exit', () => endAbruptly(pid, folder));
    return { pid, url: server.url, urlOf, version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function endAbruptly(pid, folder) {
  try {
    process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It has already ended.
  }
}

/** Runs one statement on a connection of its own. */
export async function once(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A connection as a superuser, who bypasses row-level security, for seeding and resetting. */
export async function connectOwner(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = async (text, values) => (await client.query(text, values)).rows;
  return { query, close: () => client.end() };
}
