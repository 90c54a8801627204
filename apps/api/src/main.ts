import { languages, t } from '@stegvis/wording';
import { createApp } from './create-app.js';
import { SetUp, SetUpCodes } from './modules/access/access.door.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import type { Configuration } from './platform/config/configuration.js';
import { ProcessRole } from './platform/config/process-role.js';
import { forgetAddress, writeAddress } from './platform/config/running-address.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { openDatabaseClock } from './platform/database/database-time.js';
import { openDatabase } from './platform/database/open-database.js';
import { errorCode } from './platform/error-code.js';
import { stopServing } from './platform/http/stop-serving.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

/** The HTTP process. Without Redis it also does the worker's work. */
await runProcess(async (closing) => {
  const configuration = configurationFromEnvironment();
  const logger = makeLogger(configuration.values.logLevel);
  const database = await openDatabase({ configuration, logger, migrate: true });
  closing.add(() => database.close());
  const clock = await openDatabaseClock(database.pools);
  closing.add(() => clock.close());
  const role = new ProcessRole(true, configuration.values.redisUrl === undefined);
  const app = await createApp({ configuration, database, logger, role, clock, ids: new RandomIds() });
  closing.add(() => stopServing(app, configuration.values.drainSeconds));
  try {
    // Nest's own `listen` would log the error before it is explained below.
    await app
      .getHttpAdapter()
      .getInstance()
      .listen({ port: configuration.values.port, host: configuration.values.host });
  } catch (error) {
    throw portProblem(error, configuration);
  }
  if (database.restored) {
    process.stdout.write(`\n${languages.map((language) => t(language, 'console.restored')).join('\n')}\n`);
  }
  if (await app.get(SetUp).isNeeded()) await app.get(SetUpCodes).show();
  const address = addressOf(app.getHttpServer().address(), configuration);
  closing.add(() => forgetAddress(configuration.values.dataDir));
  await writeAddress(configuration.values.dataDir, address);
  process.stdout.write(`\nStegvis is ready: ${address}\nCtrl-C stops it.\n`);
});

function addressOf(listening: unknown, configuration: Configuration): string {
  if (configuration.values.publicUrl !== undefined) return configuration.publicUrl;
  const port =
    typeof listening === 'object' && listening !== null && 'port' in listening
      ? listening.port
      : configuration.values.port;
  return `http://localhost:${String(port)}`;
}

function portProblem(error: unknown, configuration: Configuration): unknown {
  const code = errorCode(error);
  const { port, host } = configuration.values;
  if (code === 'EADDRINUSE') {
    return new StartupProblem(
      `Port ${String(port)} is taken: another program listens on it.`,
      `Stop that program, or choose another port: PORT=${String(port + 1)} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new StartupProblem(`Port ${String(port)} may not be used by this user.`, 'Choose one above 1023 with PORT.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupProblem(`This machine has no address ${host} to listen on.`, 'Correct HOST, or leave it out.');
  }
  return error;
}
