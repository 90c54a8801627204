import type { Client } from 'pg';
import pg from 'pg';
import { StartupProblem } from '../config/startup-problem.js';
import { letsIn, scramVerifier } from './application-login.js';
import type { ApplicationLogin } from './application-login.js';
import { isDatabaseError } from './errors.js';

const roleNames = ['stegvis_app', 'stegvis_dispatcher', 'stegvis_public'] as const;
const plain = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
const attempts = 5;

/** Creates missing roles and, when one is named, the login that may act as these roles only. */
export async function ensureRoles(client: Client, login?: ApplicationLogin): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const statements = [
      ...(await missingRoles(client)),
      ...(login === undefined ? [] : await missingLogin(client, login)),
    ];
    if (statements.length === 0) return;
    // Roles belong to the whole server: another process may create them at the same time. What is missing is looked up
    // again in any case.
    await runStatements(client, statements, login);
    if (attempt === attempts) throw new Error('The roles of the database change while they are looked at');
  }
}

async function missingRoles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)',
    [roleNames],
  );
  return rows.map(({ name }) => `CREATE ROLE ${name} NOLOGIN ${plain}`);
}

async function missingLogin(client: Client, login: ApplicationLogin): Promise<string[]> {
  const { rows } = await client.query<{ weak: boolean; held: string[] }>(
    `SELECT rolcanlogin AND NOT (rolinherit OR rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication) AS weak,
       ARRAY(SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid AND m.set_option) AS held
     FROM pg_roles r WHERE rolname = $1`,
    [login.name],
  );
  const name = pg.escapeIdentifier(login.name);
  const secret = login.password === undefined ? '' : ` PASSWORD ${pg.escapeLiteral(scramVerifier(login.password))}`;
  const role = rows[0];
  if (role === undefined) {
    return [
      `CREATE ROLE ${name} LOGIN NOINHERIT ${plain}${secret}`,
      `GRANT ${roleNames.join(', ')} TO ${name} WITH INHERIT FALSE`,
    ];
  }
  const lacking = roleNames.filter((held) => !role.held.includes(held));
  return [
    ...(role.weak ? [] : [`ALTER ROLE ${name} LOGIN NOINHERIT ${plain}`]),
    ...(login.password === undefined || (await letsIn(login.url)) ? [] : [`ALTER ROLE ${name}${secret}`]),
    ...(lacking.length === 0 ? [] : [`GRANT ${lacking.join(', ')} TO ${name} WITH INHERIT FALSE`]),
  ];
}

async function runStatements(
  client: Client,
  statements: readonly string[],
  login: ApplicationLogin | undefined,
): Promise<void> {
  try {
    for (const statement of statements) await client.query(statement);
  } catch (error) {
    if (isDatabaseError(error) && ['42710', '23505', 'XX000'].includes(error.code)) return;
    if (!isDatabaseError(error) || error.code !== '42501') throw error;
    const sql = statements.map((line) => `  ${line.replace(/PASSWORD '.*'/, "PASSWORD 'choose one'")};`).join('\n');
    const then =
      login === undefined
        ? 'then start again'
        : `set DATABASE_APP_URL to this database with the login ${login.name} and that password, then start again`;
    throw new StartupProblem(
      'The database login may not create the roles that the product runs as.',
      `Let an administrator of the database run this once, ${then}:\n\n${sql}\n`,
    );
  }
}

const ownLogin = `CREATE ROLE stegvis_login LOGIN NOINHERIT ${plain} PASSWORD 'choose one'; GRANT ${roleNames.join(', ')} TO stegvis_login WITH INHERIT FALSE;`;

/**
 * Neither the role that the product runs as nor anything that its login could become may bypass row-level security, own
 * the tables, or read the server's files: an attacker who can run SQL on a connection would begin with RESET ROLE.
 */
export async function refuseTooMuchPower(client: Client): Promise<void> {
  const { rows } = await client.query<{ login: string; name: string; power: string[] }>(
    `SELECT session_user::text AS login, name, power FROM (
       SELECT r.rolname::text AS name, array_remove(ARRAY[
         CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
         CASE WHEN r.rolname LIKE 'pg\\_%' THEN 'a role of the server itself' END,
         CASE WHEN EXISTS (SELECT FROM pg_database d WHERE d.datname = current_database() AND d.datdba = r.oid) THEN 'owner of the database' END,
         CASE WHEN EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner = r.oid) THEN 'owner of tables' END], NULL) AS power
       FROM pg_roles r WHERE pg_has_role(session_user, r.oid, 'MEMBER') OR r.rolname = current_user) AS reached
     WHERE power <> '{}' ORDER BY name <> session_user, name <> current_user, name LIMIT 1`,
  );
  const found = rows[0];
  if (found === undefined) return;
  const { login, name, power } = found;
  const what =
    name === login
      ? `The database login ${login} may do too much (${power.join(', ')})`
      : `The database login ${login} may do too much: it can become ${name} (${power.join(', ')})`;
  const remedy =
    name === login
      ? 'Give the running product a login of its own'
      : `Let an administrator run REVOKE ${pg.escapeIdentifier(name)} FROM ${pg.escapeIdentifier(login)}, or give the running product a login of its own`;
  throw new StartupProblem(
    `${what}: it could see past the borders between organisations.`,
    `${remedy}: ${ownLogin} Then set DATABASE_APP_URL to it.`,
  );
}
