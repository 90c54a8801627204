import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import pg from 'pg';
import { StartupProblem } from '../config/startup-problem.js';
import { errorCode, errorMessage } from '../error-code.js';
import { startPatience } from './patience.js';

export const migrateFirst =
  'See that it runs, and start the API with DATABASE_URL once (or run npm run migrate): that makes the login of the running product and brings the database up to date.';
const ownAuthority =
  "If its certificate comes from an authority of your own, name that one's file with sslrootcert=<file> in the address, or in NODE_EXTRA_CA_CERTS.";

/** What helps against errors of the connection itself, by error code. */
const remedies: ReadonlyMap<string, string> = new Map([
  ...[
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ].map((code): [string, string] => [code, `This machine does not trust the server's certificate. ${ownAuthority}`]),
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate was made for other names: write one of those into the address.'],
  ['CERT_HAS_EXPIRED', 'Give the server a certificate that is valid.'],
]);
/**
 * `pg` has no code for a server without TLS, so the error is recognised by its message, which tls.db-spec.ts compares.
 */
const withoutTls = 'The server does not support SSL connections';

/** The database listens, and has not answered for as long as a start waits. */
class NoAnswer extends Error {}

function remedyFor(error: unknown, otherwise: string): string {
  if (error instanceof NoAnswer) return 'It listens but does not answer: see what keeps it, and start again.';
  if (errorMessage(error) === withoutTls) return 'Switch TLS on at the server (ssl = on, with a certificate).';
  return remedies.get(errorCode(error) ?? '') ?? otherwise;
}

const progressInterval = 10_000;
const retryAfter = 500;
/** The server is starting itself, or has no connection left at the moment. */
const busyCodes: ReadonlySet<string | undefined> = new Set(['57P03', '53300']);

/**
 * Connects while a process starts: waits up to `patience` milliseconds for a database that is slow or busy, and prints
 * that it waits. It does not wait for a database that refuses the connection. @throws the error of the last attempt
 */
export async function connect(options: ClientConfig, patience = startPatience): Promise<Client> {
  const begin = performance.now();
  const waited = (): number => performance.now() - begin;
  for (;;) {
    const deadline = Math.max(waited() + retryAfter, patience);
    // A timer may fire up to a millisecond early.
    const client = new pg.Client({ ...options, connectionTimeoutMillis: Math.ceil(deadline - waited()) + 1 });
    // When the connection is lost later, its statements fail.
    client.on('error', () => undefined);
    const progress = setInterval(() => {
      process.stderr.write(`${nameOf(client)} does not answer yet (${String(Math.round(waited() / 1000))} s).\n`);
    }, progressInterval);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (errorCode(error) === undefined && waited() >= deadline) throw new NoAnswer(errorMessage(error));
      if (!busyCodes.has(errorCode(error)) || waited() + retryAfter > patience) throw error;
      await pause(retryAfter);
    } finally {
      clearInterval(progress);
    }
  }
}

/**
 * Connects as `connect` does. @throws StartupProblem with the reason; `otherwise` is used when the reason has no better
 * advice. It never contains a password.
 */
export async function connectOrExplain(
  options: ClientConfig,
  otherwise = 'See that it runs and that DATABASE_URL is right.',
  patience = startPatience,
): Promise<Client> {
  try {
    return await connect(options, patience);
  } catch (error) {
    // The role of the product's connections is created before the first migration.
    if (errorCode(error) === '22023') {
      throw new StartupProblem(
        'The database is older than this version of the product: nothing of it is there yet.',
        migrateFirst,
      );
    }
    const name = nameOf(new pg.Client(options));
    throw new StartupProblem(`${name} cannot be reached: ${errorMessage(error)}`, remedyFor(error, otherwise));
  }
}

const nameOf = ({ database, host, port }: Client): string =>
  `The database ${database ?? ''} at ${host}:${String(port)}`;
