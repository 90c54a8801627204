import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';
import pg from 'pg';
import { errorCode } from '../error-code.js';
import { connect } from './connect.js';

const iterations = 4096;

/** The login of the running product: it owns nothing and can become only the three weak roles. */
export interface ApplicationLogin {
  readonly name: string;
  /** Undefined when the owner signs in without one: then the server lets this login in the same way, or not at all. */
  readonly password: string | undefined;
  readonly url: string;
}

/**
 * Derived from the owner's login, so that every process knows it from the one secret of the installation, and nobody
 * can compute the owner's password from it.
 */
export function applicationLogin(ownerUrl: string): ApplicationLogin {
  const { user = '', password } = new pg.Client({ connectionString: ownerUrl });
  const name = `${user.slice(0, 59)}_app`;
  const own =
    typeof password === 'string' && password !== ''
      ? scryptSync(password, `stegvis ${name}`, 24).toString('hex')
      : undefined;
  return { name, password: own, url: withLogin(ownerUrl, name, own) };
}

function withLogin(ownerUrl: string, name: string, password: string | undefined): string {
  const url = new URL(ownerUrl);
  // In the address of a Unix socket there is no place for a login before the host; both drivers read query parameters.
  for (const [key, value] of [
    ['user', name],
    ['password', password],
  ] as const) {
    if (value === undefined) url.searchParams.delete(key);
    else if (url.hostname === '' || url.searchParams.has(key)) url.searchParams.set(key, value);
  }
  if (url.hostname === '') return url.href;
  url.username = encodeURIComponent(name);
  url.password = password ?? '';
  return url.href;
}

/**
 * The verifier that PostgreSQL stores for a password. It is computed here, so that no statement, and no log of
 * statements, contains the password.
 */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyOf = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${String(iterations)}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}

/** False when the server does not know the login or its password; throws on any other failure. */
export async function letsIn(url: string): Promise<boolean> {
  try {
    const client = await connect({ connectionString: url });
    await client.end();
    return true;
  } catch (error) {
    if (['28P01', '28000'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}
