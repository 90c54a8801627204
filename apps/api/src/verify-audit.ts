import type { Uuid } from '@stegvis/workflow';
import { verifyAuditTrail } from './modules/history/history.door.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { openDatabase } from './platform/database/open-database.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

/** Walks the chain of every organisation's audit trail and says where one was broken. Exit code 1 when one was. */
await runProcess(async (closing) => {
  const configuration = configurationFromEnvironment();
  const database = await openDatabase({ configuration, logger: makeLogger('warn'), migrate: false });
  closing.add(() => database.close());
  const unitOfWork = new UnitOfWork(database.pools, new RandomIds());
  const organisations = await unitOfWork.installation((sql) => sql.query<{ id: Uuid; name: string }>('SELECT id, name FROM organisations ORDER BY name'));
  let broken = 0;
  for (const { id, name } of organisations) {
    const result = await unitOfWork.read(id, verifyAuditTrail);
    broken += result.intact ? 0 : 1;
    process.stdout.write(result.intact ? `${name}: ${String(result.seals)} sealed events, all as they were\n` : `${name}: changed at seal ${String(result.brokenAt)}, event ${result.eventId}\n`);
  }
  await closing.all();
  process.exit(broken === 0 ? 0 : 1);
});
