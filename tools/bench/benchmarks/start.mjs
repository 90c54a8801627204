import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../setup/paths.mjs';
import { median } from '../load/statistics.mjs';
import { line, seconds } from '../report.mjs';
import { built, productScript } from '../stage/built.mjs';
import { freePort } from '../stage/product.mjs';
import { startProgram } from '../stage/program.mjs';
import { demand } from './reads.mjs';

/** Starts the product with a PostgreSQL of its own in the folder, waits until it is ready, and stops it. */
async function startOnce(script, folder) {
  const port = await freePort();
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: '',
    REDIS_URL: '',
    SMTP_URL: '',
    PUBLIC_URL: '',
  };
  const program = await startProgram(script, { env, sign: 'Stegvis is ready' });
  const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
  await program.stop();
  demand(status === 200, `It said that it is ready, and answered ${status}`);
  return program.seconds;
}

export const start = {
  name: 'start',
  about: 'From the command until it says that it is ready, its own PostgreSQL included.',
  async run({ databaseUrl }, options) {
    const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-start-'));
    chmodSync(folder, 0o755);
    const found = { npmStart: [], process: [], migrate: [] };
    const { migrateDatabase } = await built('platform/database/migrate.js');
    try {
      const cold = await startOnce(productScript, folder);
      for (let turn = 0; turn < (options.short ? 1 : 5); turn += 1) {
        found.process.push(await startOnce(productScript, folder));
        if (!options.short) found.npmStart.push(await startOnce(at('tools', 'start.mjs'), folder));
        const began = performance.now();
        const done = await migrateDatabase(databaseUrl);
        found.migrate.push((performance.now() - began) / 1000);
        demand(done.length === 0, 'An up-to-date database was migrated');
      }
      if (options.short) return [];
      return [
        line('first start, database made and migrated', seconds(cold), '', ''),
        line('npm start, warm', seconds(median(found.npmStart)), '', '', {
          text: 'under 10 s',
          met: median(found.npmStart) < 10,
        }),
        line('of that the product and its database', seconds(median(found.process)), '', ''),
        line('migrations on an up-to-date database', `${(median(found.migrate) * 1000).toFixed(0)} ms`, '', '', {
          text: 'under 0.5 s',
          met: median(found.migrate) < 0.5,
        }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
