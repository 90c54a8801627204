import { isIP } from 'node:net';
import pg from 'pg';
import { errorMessage } from '../error-code.js';
import { StartupProblem } from './startup-problem.js';

interface Connections {
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly allowPlainText: boolean;
}

/** Whether the host is `localhost`, 127.0.0.0/8 or ::1, so that a connection does not leave the machine. */
export const isLoopback = (host: string): boolean => {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^::ffff:/, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
};

/**
 * Passwords and rows are sent over these connections, so outside of this machine they have to be encrypted, to a server
 * whose certificate is verified.
 */
export function demandTls({ databaseUrl, databaseAppUrl, redisUrl, allowPlainText }: Connections): void {
  const databases = { DATABASE_URL: databaseUrl, DATABASE_APP_URL: databaseAppUrl };
  const open = Object.entries(databases)
    .filter(([name, url]) => url !== undefined && isOpenDatabase(name, url))
    .map(([name]) => name);
  if (allowPlainText) return;
  if (redisUrl !== undefined && !redisUrl.startsWith('rediss:') && !isLoopback(new URL(redisUrl).hostname)) {
    open.push('REDIS_URL');
  }
  if (open.length === 0) return;
  const how = open.map((name) =>
    name === 'REDIS_URL'
      ? 'begin REDIS_URL with rediss://'
      : `add ?sslmode=verify-full to ${name} (with &sslrootcert=<file> where the server's certificate is the organisation's own)`,
  );
  throw new StartupProblem(
    `${open.join(', ')}: the connection leaves this machine, and is not encrypted or does not check whom it speaks to.`,
    `${how.join('; ')}. In a closed network, such as that of Compose, set ALLOW_PLAIN_TEXT=true.`.replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
  );
}

/** Parses the address as the driver does, including PGSSLMODE and PGHOST. */
function isOpenDatabase(name: string, url: string): boolean {
  const { host, ssl } = readAddress(name, url);
  if (host.startsWith('/') || isLoopback(host)) return false;
  if (ssl === true) return false;
  // Verifying the authority alone would accept any server with one of its certificates.
  return (
    !(typeof ssl === 'object' && ssl !== null) ||
    ('rejectUnauthorized' in ssl && ssl.rejectUnauthorized === false) ||
    'checkServerIdentity' in ssl
  );
}

/** The driver reads the files that the address names. */
function readAddress(name: string, url: string): { readonly host: string; readonly ssl: unknown } {
  try {
    return new pg.Client({ connectionString: url });
  } catch (error) {
    throw new StartupProblem(
      `${name} cannot be used: ${errorMessage(error)}`,
      'Correct the address; a file that sslrootcert, sslcert or sslkey names has to exist, and the product has to be allowed to read it.',
    );
  }
}
