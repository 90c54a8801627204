import { createWorker } from './create-app.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { ProcessRole } from './platform/config/process-role.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { openDatabaseClock } from './platform/database/database-time.js';
import { openDatabase } from './platform/database/open-database.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

/** The schedule and the mail, beside API processes that only answer. Any number of workers may run. */
await runProcess(async (closing) => {
  const configuration = configurationFromEnvironment();
  const logger = makeLogger(configuration.values.logLevel);
  if (configuration.values.databaseUrl === undefined && configuration.values.databaseAppUrl === undefined) {
    throw new StartupProblem(
      'A worker of its own needs the database of the API processes.',
      'Set DATABASE_APP_URL or DATABASE_URL. Without them one process does everything: npm start.',
    );
  }
  const database = await openDatabase({ configuration, logger, migrate: false });
  closing.add(() => database.close());
  const clock = await openDatabaseClock(database.pools);
  closing.add(() => clock.close());
  const worker = await createWorker({
    configuration,
    database,
    logger,
    role: new ProcessRole(false, true),
    clock,
    ids: new RandomIds(),
  });
  closing.add(() => worker.close());
  logger.info({}, 'the worker is ready');
});
