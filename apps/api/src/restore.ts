import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreBackup } from './platform/database/backup/restore-backup.js';
import { SystemClock } from './platform/clock/clock.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { runProcess } from './run-process.js';

/**
 * `npm run restore -- <file> [--replace]` restores into an empty database or data folder, and then verifies the record.
 */
await runProcess(async () => {
  const given = process.argv.slice(2);
  const [file, ...more] = given.filter((argument) => argument !== '--replace');
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    throw new StartupProblem('Which backup?', 'npm run restore -- <file> [--replace]');
  }
  const stamp = new SystemClock().now().replaceAll(/[-:]|\.\d+/g, '');
  const manifest = await restoreBackup({
    configuration: configurationFromEnvironment(),
    path: resolve(file),
    replace: given.includes('--replace'),
    stamp,
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `Restored as it was at ${manifest.takenAt}: ${String(rows)} rows, ${String(manifest.files.length)} files. Mail is held until somebody releases it; everybody signs in anew.\n`,
  );
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('verify-audit.js', import.meta.url)), '--at', manifest.takenAt],
    { stdio: 'inherit' },
  );
  process.exit(status === 0 ? 0 : 1);
});
