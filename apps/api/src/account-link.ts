import { Accounts, MakeWayBack } from './modules/access/access.door.js';
import { AuditTrail } from './modules/audit/audit.door.js';
import { SystemClock } from './platform/clock/clock.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { reachedAt } from './platform/config/running-address.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { openDatabase } from './platform/database/open-database.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

/**
 * `npm run account:link -- anna.ek@kommun.example` prints a link to a new password on the machine's own console and
 * nowhere else.
 */
await runProcess(async (closing) => {
  const [, , email] = process.argv;
  if (email === undefined) {
    throw new StartupProblem(
      'Whose account? No address was given.',
      'Run npm run account:link -- with the address that they sign in with.',
    );
  }
  const configuration = configurationFromEnvironment();
  const database = await openDatabase({ configuration, logger: makeLogger('warn'), migrate: false, beside: true });
  closing.add(() => database.close());
  const [clock, ids] = [new SystemClock(), new RandomIds()];
  const unitOfWork = new UnitOfWork(database.pools, ids, clock);
  const way = await new MakeWayBack(
    unitOfWork,
    clock,
    ids,
    new Accounts(unitOfWork, clock, ids),
    new AuditTrail(ids),
  ).run(email);
  if (way === undefined) {
    throw new StartupProblem(`Nobody can sign in with ${email}.`, 'See that it is spelt as on the sign-in page.');
  }
  process.stdout.write(
    `${await reachedAt(configuration)}${way.path}\n\nIt works once, for an hour, while the product runs. Whoever opens it chooses a new password for ${email} and is signed in.\n`,
  );
  await closing.all();
  process.exit(0);
});
