import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openOwner } from './platform/database/backup/owner.js';
import { writeBackup } from './platform/database/backup/write-backup.js';
import { SystemClock } from './platform/clock/clock.js';
import { configurationFromEnvironment } from './platform/config/configuration.js';
import { StartupProblem } from './platform/config/startup-problem.js';
import { runProcess } from './run-process.js';

/** `npm run backup [-- <folder or file>]` writes everything into one file while the product goes on working. */
await runProcess(async (closing) => {
  const [place, ...more] = process.argv.slice(2);
  // A typing mistake such as "--help" must not become a folder with every secret of the installation.
  if (more.length > 0 || place?.startsWith('-') === true) {
    throw new StartupProblem(
      'Where to?',
      'npm run backup [-- <folder or file.tar.gz>]. Without one it goes into DATA_DIR/backups.',
    );
  }
  const configuration = configurationFromEnvironment();
  const { dataDir } = configuration.values;
  const takenAt = new SystemClock().now();
  const asked = resolve(place ?? join(dataDir, 'backups'));
  const isFile =
    asked.endsWith('.tar.gz') &&
    !(await stat(asked).then(
      (facts) => facts.isDirectory(),
      () => false,
    ));
  const path = isFile ? asked : join(asked, `stegvis-${takenAt.replaceAll(/[-:]|\.\d+/g, '')}.tar.gz`);
  const owner = await openOwner(configuration);
  closing.add(() => owner.close());
  const { tables, files, missingFiles } = await writeBackup({
    logins: owner.logins,
    filesFolder: join(dataDir, 'files'),
    path,
    takenAt,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${path}\n${String(rows)} rows in ${String(tables.length)} tables, ${String(files.length)} files. Keep it as safe as the installation itself: it holds everything.\n`,
  );
  if (missingFiles > 0) {
    process.stdout.write(
      `${String(missingFiles)} files that the database names are missing or damaged in ${join(dataDir, 'files')}.\n`,
    );
  }
  await closing.all();
  process.exit(missingFiles > 0 ? 1 : 0);
});
