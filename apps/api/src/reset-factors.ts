import { createWorker } from './create-app.js';
import { Accounts, ResetFactors } from './modules/access/access.door.js';
import { SystemClock } from './platform/clock/clock.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { ProcessRole } from './platform/config/process-role.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { openDatabase } from './platform/database/open-database.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

/**
 * For an administrator who has lost every second factor while nobody else could reset them. Whoever can run this on the
 * machine may do so.
 */
await runProcess(async (closing) => {
  const [email = ''] = process.argv.slice(2).map((one) => one.trim().toLowerCase());
  if (email === '') {
    throw new StartupProblem(
      'Whose second factors?',
      'Name the address that the person signs in with: npm run account:reset-factors -- anna@example.org',
    );
  }
  const configuration = configurationFromEnvironment();
  const logger = makeLogger('warn');
  const database = await openDatabase({ configuration, logger, migrate: false, beside: true });
  closing.add(() => database.close());
  const app = await createWorker({
    configuration,
    database,
    clock: new SystemClock(),
    ids: new RandomIds(),
    logger,
    role: new ProcessRole(false, false),
  });
  closing.add(() => app.close());
  const account = await app.get(Accounts).byEmail(email);
  if (account === undefined) {
    throw new StartupProblem(`Nobody signs in with ${email}.`, 'See the address under People.');
  }
  const removed = await app.get(UnitOfWork).installation((sql) => app.get(ResetFactors).reset(sql, account.id, null));
  process.stdout.write(
    removed === 0
      ? `${email} had no second factor. Every session has ended all the same.\n`
      : `The password of ${email} is enough again, and every session has ended.\n`,
  );
  await closing.all();
  process.exit(0);
});
