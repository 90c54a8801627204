import pg from 'pg';
import { applicationLogin } from '../src/platform/database/application-login.js';
import { emptyDatabase, type TestDatabase } from './test-database.js';

/**
 * An empty database on the tests' server whose owner is no superuser, so that row-level security binds them. `drop`
 * removes the owner too.
 */
export async function databaseOfAPlainOwner(name: string): Promise<TestDatabase> {
  const database = await emptyDatabase();
  const admin = new pg.Client({ connectionString: database.url.replace(/[^/]+$/, 'postgres') });
  await admin.connect();
  await admin.query(`CREATE ROLE ${name} LOGIN CREATEROLE`);
  await admin.query(
    `GRANT stegvis_app, stegvis_dispatcher, stegvis_public TO ${name} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`,
  );
  await admin.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} OWNER TO ${name}`);
  const drop = async (): Promise<void> => {
    await database.drop();
    await admin.query(`DROP ROLE IF EXISTS ${name}_app`);
    await admin.query(`REVOKE stegvis_app, stegvis_dispatcher, stegvis_public FROM ${name} CASCADE`);
    await admin.query(`DROP ROLE ${name}`);
    await admin.end();
  };
  const url = database.url.replace('//owner@', `//${name}@`);
  return { url, appUrl: applicationLogin(url).url, drop };
}
