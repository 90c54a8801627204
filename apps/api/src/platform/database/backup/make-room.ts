import type { ClientBase } from 'pg';
import pg from 'pg';
import { StartupProblem } from '../../config/startup-problem.js';
import { isDatabaseError } from '../errors.js';

const connected =
  'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND usename IS NOT NULL AND pid <> pg_backend_pid() AND NOT (usename = current_user AND application_name = $1)';

/**
 * Makes an empty schema to load into. An existing one is renamed, and access is limited to the owner, so that nothing
 * is lost.
 */
export async function makeRoom(client: ClientBase, replace: boolean): Promise<void> {
  const { rows: others } = await client.query<{ count: number }>(connected, ['stegvis restore']);
  if ((others[0]?.count ?? 0) > 0) {
    throw new StartupProblem(
      `Somebody else is connected to the database (${String(others[0]?.count)} connections).`,
      'Nothing has been touched. Stop all API processes and workers first.',
    );
  }
  const state = await stateOf(client);
  if (state === 'empty') return;
  if (state === 'used' && !replace) {
    throw new StartupProblem(
      'The database is in use: it holds organisations.',
      'Nothing has been touched. Restore into an empty database, or say --replace: then what is there is moved aside, into a schema of its own.',
    );
  }
  try {
    if (state === 'unused') await client.query('DROP SCHEMA public CASCADE');
    else await moveAside(client);
    await client.query('CREATE SCHEMA public');
  } catch (error) {
    if (isDatabaseError(error) && error.code === '42501') {
      throw new StartupProblem(
        'The database login may not move the schema aside.',
        'Nothing has been touched. Let the login of DATABASE_URL own the database, or restore into an empty one.',
      );
    }
    throw error;
  }
}

async function stateOf(client: ClientBase): Promise<'empty' | 'unused' | 'used'> {
  const { rows } = await client.query<{ tables: number; product: boolean }>(
    "SELECT count(*)::int AS tables, to_regclass('public.accounts') IS NOT NULL AS product FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')",
  );
  if ((rows[0]?.tables ?? 0) === 0) return 'empty';
  if (rows[0]?.product !== true) return 'used';
  return (await client.query('SELECT FROM public.accounts LIMIT 1')).rowCount === 0 ? 'unused' : 'used';
}

async function moveAside(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT 'replaced_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD_HH24MISS') AS name",
  );
  const name = pg.escapeIdentifier(rows[0]?.name ?? 'replaced');
  await client.query(`ALTER SCHEMA public RENAME TO ${name}`);
  await client.query(`REVOKE ALL ON SCHEMA ${name} FROM PUBLIC, stegvis_app, stegvis_dispatcher, stegvis_public`);
}
