import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '../../config/startup-problem.js';
import { errorCode } from '../../error-code.js';
import { startPatience } from '../patience.js';
import { clearPredecessor } from './data-folder.js';
import type { Cluster } from './prepare-cluster.js';

const database = 'stegvis';

/** The address for the owner of the tables. */
export const addressOf = (password: string, port: number, name = database): string =>
  `postgres://stegvis_owner:${password}@127.0.0.1:${String(port)}/${name}`;

/**
 * The server that `npm start` runs. It leads a process group of its own: Ctrl-C in a terminal reaches every process of
 * the group, and a database that stops before the product would fail its last requests.
 */
export class EmbeddedPostgres {
  private child: ChildProcess | undefined;
  private stopping = false;
  private port = 0;

  constructor(private readonly cluster: Cluster) {}

  /** The address for the owner of the tables. */
  get url(): string {
    return this.urlOf(database);
  }

  async start(): Promise<void> {
    await clearPredecessor(this.cluster.folder);
    for (let attempt = 1; ; attempt += 1) {
      this.port = await freePort();
      this.launch();
      if (await this.answers()) break;
      // Shared memory of a killed process is freed a moment after its last process has ended, and the port may be taken
      // meanwhile, so starting is tried again.
      if (attempt === 4) throw await this.didNotStart();
      await pause(500 * attempt);
    }
    await this.ensureDatabase();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child === undefined || !isRunning(child)) return;
    const gone = new Promise<void>((resolve) =>
      child.once('exit', () => {
        resolve();
      }),
    );
    child.kill('SIGINT');
    const impatience = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    await gone;
    clearTimeout(impatience);
  }

  private launch(): void {
    const { programs, folder, logFile, user } = this.cluster;
    const log = openSync(logFile, 'a');
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '100',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
      password_encryption: 'scram-sha-256',
      // Details and statements contain what people wrote, such as addresses.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(programs.postgres, ['-D', folder, '-p', String(this.port), ...flags], {
      stdio: ['ignore', log, log],
      detached: true,
      cwd: folder,
      ...user,
    });
    closeSync(log);
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (this.child === child && !this.stopping && this.ready) void this.restart();
    });
    this.child = child;
  }

  private ready = false;

  /** Restarts a server that died on the same port, so that the pools recover by themselves. */
  private async restart(): Promise<void> {
    this.ready = false;
    await pause(300);
    await clearPredecessor(this.cluster.folder);
    if (this.stopping) return;
    this.launch();
    if (!(await this.answers())) await this.restart();
  }

  private async answers(): Promise<boolean> {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const child = this.child;
      if (child === undefined || !isRunning(child)) return false;
      if (await this.connects()) {
        this.ready = true;
        return true;
      }
      await pause(50);
    }
    return false;
  }

  private async connects(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres'), connectionTimeoutMillis: startPatience });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (errorCode(error) === '28P01') {
        throw new StartupProblem(
          `The built-in database refuses the password in ${this.cluster.passwordFile}.`,
          'The file belongs to another data folder: put the right one back.',
        );
      }
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async ensureDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
    } finally {
      await client.end();
    }
  }

  private urlOf(name: string): string {
    return addressOf(this.cluster.password, this.port, name);
  }

  private async didNotStart(): Promise<StartupProblem> {
    const log = await readFile(this.cluster.logFile, 'utf8').catch(() => '');
    const last = log.trimEnd().split('\n').slice(-8).join('\n  ');
    return new StartupProblem(
      `The built-in database in ${this.cluster.folder} does not start. Its last words:\n  ${last}`,
      `Put a backup of the folder in its place, choose another with DATA_DIR, or set DATABASE_URL. The whole log: ${this.cluster.logFile}`,
    );
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
