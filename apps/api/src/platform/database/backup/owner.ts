import type pg from 'pg';
import type { Configuration } from '../../config/configuration.js';
import { StartupProblem } from '../../config/startup-problem.js';
import { applicationLogin } from '../application-login.js';
import { runningPostgres } from '../embedded/running-postgres.js';
import { startEmbedded } from '../embedded/start-embedded.js';
import { connectOrExplain } from '../connect.js';
import { ensureRoles } from '../roles.js';
import type { Logins } from './read-snapshot.js';

export interface OpenOwner {
  readonly logins: Logins;
  close(): Promise<void>;
}

/**
 * The installation's database for its owner: an external one, the built-in one that is running, or the built-in one
 * started for this purpose.
 */
export async function openOwner(configuration: Configuration): Promise<OpenOwner> {
  const { databaseUrl, databaseAppUrl, dataDir } = configuration.values;
  if (databaseUrl === undefined && databaseAppUrl !== undefined) {
    throw new StartupProblem(
      'The login of the running product may not read everything.',
      'Set DATABASE_URL to the login that owns the tables.',
    );
  }
  if (databaseUrl !== undefined) {
    return { logins: await loginsOf(databaseUrl, databaseAppUrl), close: () => Promise.resolve() };
  }
  const running = await runningPostgres(dataDir);
  if (running !== undefined) return { logins: await loginsOf(running, undefined), close: () => Promise.resolve() };
  const server = await startEmbedded(dataDir);
  return { logins: await loginsOf(server.url, undefined), close: () => server.stop() };
}

async function loginsOf(ownerUrl: string, databaseAppUrl: string | undefined): Promise<Logins> {
  if (databaseAppUrl !== undefined) return { ownerUrl, appUrl: databaseAppUrl };
  const login = applicationLogin(ownerUrl);
  await withOwner(ownerUrl, (client) => ensureRoles(client, login));
  return { ownerUrl, appUrl: login.url };
}

export async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectOrExplain({ connectionString: ownerUrl, application_name: 'stegvis restore' });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
