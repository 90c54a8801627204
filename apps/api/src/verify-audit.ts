import { parseArgs } from 'node:util';
import type { Instant } from '@stegvis/workflow';
import { checkRecords, readKeptHeads } from './modules/seals/seals.door.js';
import { recordInWords } from './modules/history/history.door.js';
import { SystemClock } from './platform/clock/clock.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { openDatabase } from './platform/database/open-database.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { errorMessage } from './platform/error-code.js';
import { makeLogger } from './platform/http/logger.js';
import { RandomIds } from './platform/ids/ids.js';
import { runProcess } from './run-process.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Verifies the chain of every organisation's record and prints each finding; exit code 1 when there is one. Changes
 * nothing.
 */
await runProcess(async (closing) => {
  const { heads: named, at } = options();
  const configuration = configurationFromEnvironment();
  const { auditHeadsFile } = configuration.values;
  const files = [
    { file: auditHeadsFile, needed: false },
    ...(named === undefined ? [] : [{ file: named, needed: true }]),
  ];
  const kept = [];
  for (const { file, needed } of files) {
    const { heads: all, unreadable } = await readKeptHeads(file, needed);
    // A backup does not contain what was sealed after it was taken, so later heads are ignored.
    const heads = all.filter((head) => at === undefined || head.at <= at);
    say(
      `${file}: kept heads to compare with: ${String(heads.length)}${unreadable === 0 ? '' : `; lines that cannot be read: ${String(unreadable)}`}`,
    );
    kept.push(...heads);
  }
  const database = await openDatabase({ configuration, logger: makeLogger('warn'), migrate: false, readOnly: true });
  closing.add(() => database.close());
  say(
    database.embedded
      ? `The built-in database in ${configuration.values.dataDir}, read only`
      : 'The database of the settings, read only',
  );
  const clock = new SystemClock();
  let found = 0;
  for await (const record of checkRecords(
    new UnitOfWork(database.pools, new RandomIds(), clock),
    () => at ?? clock.now(),
    kept,
  )) {
    found += record.findings.length;
    for (const line of recordInWords(record)) say(line);
  }
  say(found === 0 ? 'Nothing found.' : `Findings: ${String(found)}.`);
  await closing.all();
  process.exit(found === 0 ? 0 : 1);
});

/** `at`: the time of the database's content, when nobody has sealed since. */
function options(): { readonly heads?: string | undefined; readonly at?: Instant | undefined } {
  try {
    const { heads, at } = parseArgs({ options: { heads: { type: 'string' }, at: { type: 'string' } } }).values;
    return { heads, at: at === undefined ? undefined : new Date(at).toISOString() };
  } catch (error) {
    throw new StartupProblem(
      errorMessage(error),
      'The options are --heads <file>, and --at <moment> for a copy of then: npm run audit:verify -- --heads copy-of-audit-heads.jsonl',
    );
  }
}
