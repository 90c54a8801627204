import { mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../bench/stage/product.mjs';

/** Starts a Redis without a file on disk. `program` is the path of redis-server. */
export async function startRedis(program) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-chaos-redis-'));
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--maxmemory-policy', 'noeviction'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.on('exit', () => server.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    void gone.then(() => reject(new Error('redis-server ended before it was ready')));
    server.stdout.on('data', (chunk) => {
      if (/ready to accept connections/i.test(chunk.toString())) resolve();
    });
  });
  const close = async () => {
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, close };
}
