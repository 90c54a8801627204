import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../setup/paths.mjs';
import { startProgram } from '../stage/program.mjs';
import { freePort } from '../stage/product.mjs';
import { inner, aRead, withRecorder } from './recording.mjs';

/** As many connections to the database as the product has. */
const connections = 16;

/** Starts bare Fastify + pg with these routes: `[{ path, statements, answer }]`. */
export async function startBound(databaseUrl, routes) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-bound-'));
  const file = join(folder, 'routes.json');
  writeFileSync(file, JSON.stringify({ databaseUrl, connections, routes }));
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

/** The bound of some reads, made of what the product does for them now. */
export function boundOfReads({ databaseUrl }, organisation, reader, paths) {
  return withRecorder(databaseUrl, async (url, record) => {
    const api = reader.api.at(url);
    const routes = [];
    for (const path of paths) {
      const { answer, statements } = await record(() => api.get(path), aRead(organisation.id));
      routes.push({ path: `/${routes.length}`, statements: inner(statements), answer });
    }
    return { routes, bound: await startBound(databaseUrl, routes) };
  });
}
