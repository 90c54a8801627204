import type { Client } from 'pg';
import { StartupProblem } from '../config/startup-problem.js';
import { isDatabaseError } from './errors.js';

const roleNames = ['stegvis_app', 'stegvis_dispatcher', 'stegvis_public'] as const;
const attributes = 'NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** Makes the roles that are missing and lets the login of this connection act as them. */
export async function ensureRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; exists: boolean; member: boolean }>(
    `SELECT name, r.rolname IS NOT NULL AS exists, r.rolname IS NOT NULL AND pg_has_role(current_user, r.oid, 'SET') AS member
     FROM unnest($1::text[]) AS name LEFT JOIN pg_roles r ON r.rolname = name`,
    [roleNames],
  );
  const statements = rows.flatMap((role) => [
    ...(role.exists ? [] : [`CREATE ROLE ${role.name} ${attributes}`]),
    ...(role.member ? [] : [`GRANT ${role.name} TO CURRENT_USER`]),
  ]);
  for (const statement of statements) await attempt(client, statement, statements);
}

async function attempt(client: Client, statement: string, all: readonly string[]): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    // Another process on the same server was a moment faster.
    if (isDatabaseError(error) && ['42710', '23505', 'XX000'].includes(error.code)) return;
    if (!isDatabaseError(error) || error.code !== '42501') throw error;
    const { rows } = await client.query<{ login: string }>('SELECT quote_ident(current_user) AS login');
    const sql = all.map((line) => `  ${line.replace('CURRENT_USER', rows[0]?.login ?? 'CURRENT_USER')};`).join('\n');
    throw new StartupProblem('The database login may not create the roles that the product runs as.', `Let an administrator of the database run this once, then start again:\n\n${sql}\n`);
  }
}

/** The product must not run as a role that row-level security does not bind. */
export async function refuseTooMuchPower(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; power: string[] }>(
    `SELECT r.rolname AS name, array_remove(ARRAY[CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
       CASE WHEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relowner = r.oid) THEN 'owner of tables' END], NULL) AS power
     FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const role = rows[0];
  if (role === undefined || role.power.length === 0) return;
  throw new StartupProblem(
    `The database role ${role.name} may do too much (${role.power.join(', ')}): it could see past the borders between organisations.`,
    `Let an administrator run: ALTER ROLE ${role.name} ${attributes}; and let another role own the tables.`,
  );
}
