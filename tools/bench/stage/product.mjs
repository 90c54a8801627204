import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productScript } from './built.mjs';
import { startProgram } from './program.mjs';

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Settings of the environment that would change the run are emptied, so that only those below count. */
const neutral = {
  DATABASE_APP_URL: '',
  REDIS_URL: '',
  SMTP_URL: '',
  PUBLIC_URL: '',
  TRUST_PROXY: '',
  DATABASE_POOL: '',
  METRICS_TOKEN: '',
  NODE_OPTIONS: '',
  SESSION_DAYS: '',
};

/** Runs the built product on a database of the bench. Mails are planned and never due. */
export async function startProduct(databaseUrl, { flags = [], env = {} } = {}) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-files-'));
  const settings = {
    ...neutral,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    NOTICE_QUIET_SECONDS: '86400',
    LOG_LEVEL: 'warn',
  };
  const program = await startProgram(productScript, { flags, env: { ...settings, ...env }, sign: 'Stegvis is ready' });
  const stop = async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, stop, url: `http://127.0.0.1:${port}` };
}
