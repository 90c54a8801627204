import { configurationFromEnvironment } from './platform/config/configuration.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { applicationLogin } from './platform/database/application-login.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { runProcess } from './run-process.js';

/** Migrates the database and ends, for installations whose running processes do not know the owner's login. */
await runProcess(async () => {
  const { databaseUrl, databaseAppUrl } = configurationFromEnvironment().values;
  if (databaseUrl === undefined) {
    throw new StartupProblem(
      'There is no database to bring up to date.',
      'Set DATABASE_URL to the login that owns the tables. The built-in database needs no such step.',
    );
  }
  const done = await migrateDatabase(
    databaseUrl,
    databaseAppUrl === undefined ? applicationLogin(databaseUrl) : undefined,
  );
  process.stdout.write(
    done.length === 0 ? 'The database was up to date.\n' : `The database was brought up to date: ${done.join(', ')}\n`,
  );
  process.exit(0);
});
