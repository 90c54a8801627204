import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../setup/paths.mjs';
import { startProgram } from '../stage/program.mjs';
import { freePort } from '../stage/product.mjs';

/** As many connections to the database as the product has. */
const connections = 16;

/** Starts bare Fastify + pg with these routes: `[{ method?, statements, answer }]`, the first at `/0`. */
export async function startBound(databaseUrl, routes) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-bound-'));
  const file = join(folder, 'routes.json');
  const placed = routes.map((route, place) => ({ ...route, path: `/${place}` }));
  writeFileSync(file, JSON.stringify({ databaseUrl, connections, routes: placed }));
  const port = await freePort();
  const program = await startProgram(at('tools', 'bench', 'bound', 'bare-server.mjs'), {
    env: { BENCH_BOUND: file, PORT: String(port), NODE_ENV: 'production', NODE_OPTIONS: '' },
    sign: 'The bound is ready',
  });
  const stop = async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, stop, url: `http://127.0.0.1:${port}` };
}
