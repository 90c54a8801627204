import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OwnDatabase } from '../../../api/test/shared-server.js';
import { eventually } from './patience.js';

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

export interface Product {
  readonly url: string;
  readonly dataFolder: string;
  /** Everything that the process has printed. */
  output(): string;
  /** Kills the process with SIGKILL, as a power failure would; the data folder stays. */
  kill(): Promise<void>;
  /** Stops the process as Ctrl-C does. */
  stop(): Promise<number | null>;
  /** Starts it again with the same data and port. */
  restart(): Promise<void>;
  /** Stops it, and removes the data folder and the database. */
  dispose(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  await eventually(
    () => `The product does not get ready:\n${output()}`,
    async () => {
      if (child.exitCode !== null) throw new Error(`The product stopped with ${String(child.exitCode)}:\n${output()}`);
      const answer = await fetch(`${url}/health/ready`).catch(() => null);
      return answer?.status === 200 ? true : undefined;
    },
  );
}

/** Starts the built product as a process with an embedded database in a folder of its own, as `npm start` does. */
export const startEmbedded = (environment: Record<string, string> = {}): Promise<Product> =>
  launch(environment, () => Promise.resolve());

/** Starts the built product as a process on a database that exists already. */
export const startOn = (database: OwnDatabase, environment: Record<string, string> = {}): Promise<Product> =>
  launch({ DATABASE_URL: database.url, ...environment }, () => database.drop());

async function launch(environment: Record<string, string>, afterwards: () => Promise<void>): Promise<Product> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'stegvis-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  let printed = '';
  let child: ChildProcess;

  const start = async () => {
    child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATA_DIR: dataFolder,
        PORT: String(port),
        PUBLIC_URL: url,
        NOTICE_QUIET_SECONDS: '1',
        LOG_LEVEL: 'warn',
        // No request is refused because the machine is slow.
        REQUEST_WAIT_SECONDS: '120',
        // There is no proxy here that would have to be drained.
        DRAIN_SECONDS: '0',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await untilReady(url, child, () => printed);
  };
  const ended = (signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve(child.exitCode);
        return;
      }
      child.once('exit', (code) => {
        resolve(code);
      });
      child.kill(signal);
    });

  await start();
  return {
    url,
    dataFolder,
    output: () => printed,
    kill: async () => {
      await ended('SIGKILL');
    },
    stop: () => ended('SIGTERM'),
    restart: start,
    dispose: async () => {
      await ended('SIGTERM');
      await afterwards();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
