import type { Client } from 'pg';
import { StartupProblem } from '../config/startup-problem.js';
import { errorCode, errorMessage } from '../error-code.js';

export const migrateFirst =
  'See that it runs, and start the API with DATABASE_URL once (or run npm run migrate): that makes the login of the running product and brings the database up to date.';
const ownAuthority =
  "If its certificate comes from an authority of your own, name that one's file with sslrootcert=<file> in the address, or in NODE_EXTRA_CA_CERTS.";

/** What is wrong with the connection itself, by error code or message. */
const ofTheLine: ReadonlyMap<string, string> = new Map([
  ...[
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ].map((code): [string, string] => [code, `This machine does not trust the server's certificate. ${ownAuthority}`]),
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate was made for other names: write one of those into the address.'],
  ['CERT_HAS_EXPIRED', 'Give the server a certificate that is valid.'],
  ['The server does not support SSL connections', 'Switch TLS on at the server (ssl = on, with a certificate).'],
]);

/**
 * Connects while a process starts. @throws StartupProblem with the reason; `otherwise` is used when the reason has no
 * better advice. It never contains a password.
 */
export async function connectOrExplain(
  client: Client,
  otherwise = 'See that it runs and that DATABASE_URL is right.',
): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    // The role of the product's connections is created before the first migration.
    if (errorCode(error) === '22023') {
      throw new StartupProblem(
        'The database is older than this version of the product: nothing of it is there yet.',
        migrateFirst,
      );
    }
    const remedy = ofTheLine.get(errorCode(error) ?? '') ?? ofTheLine.get(errorMessage(error)) ?? otherwise;
    throw new StartupProblem(
      `The database ${client.database ?? ''} at ${client.host}:${String(client.port)} cannot be reached: ${errorMessage(error)}`,
      remedy,
    );
  }
}
