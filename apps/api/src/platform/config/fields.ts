import { isIP } from 'node:net';
import { z } from 'zod';

/** One setting as documentation shows it and as start-up reads it. */
export interface FieldFacts {
  readonly description: string;
  readonly default: string | null;
  readonly secret: boolean;
  readonly group: 'web' | 'data' | 'mail' | 'security' | 'operations';
}

const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/, { error: 'must be a whole number' }).transform(Number).pipe(z.number().min(min).max(max));

const urlOf = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.replace(':', '')), {
    error: `must be an address that begins with ${protocols.map((name) => `${name}://`).join(' or ')}`,
  });

const postgresUrl = urlOf('postgres', 'postgresql');
/** A Unix socket instead of a host is only possible for PostgreSQL. */
const serverUrl = (...protocols: string[]) =>
  urlOf(...protocols).refine((value) => !URL.canParse(value) || new URL(value).hostname !== '', {
    error: 'must name a server',
  });

/**
 * Stored as browsers write it, since somebody may type HTTPS://. A path is refused, since the pages would not be found
 * below it.
 */
const publicUrl = urlOf('http', 'https')
  .refine((value) => !value.includes('@'), { error: 'must not hold a name or a password' })
  .refine(
    (value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/` || value.includes('@'),
    { error: 'must be the address of a host, with nothing behind it' },
  )
  .transform((value) => new URL(value).origin);

/**
 * `false`, a number of proxies, or their addresses separated by commas. `true` is refused, since it would believe
 * whatever a client writes about itself.
 */
const trustProxy = z
  .string()
  .refine(
    (value) => value === 'false' || /^\d{1,2}$/.test(value) || value.split(',').every((one) => isProxy(one.trim())),
    {
      error:
        'must be false, the number of proxies in front of the product, or their addresses separated by commas; true would let every client choose the address that it is taken for',
    },
  )
  .transform((value): false | number | string =>
    value === 'false' ? false : /^\d+$/.test(value) ? Number(value) : value,
  );

/** An address, a network such as 10.0.0.0/8, or one of the names of private networks. */
function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true;
  const [address = '', bits, ...more] = value.split('/');
  const version = isIP(address);
  return (
    version !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  );
}

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

export const fieldSchemas = {
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: trustProxy.default(false),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_POOL: whole(2, 500).default(16),
  REDIS_URL: serverUrl('redis', 'rediss').optional(),
  ALLOW_PLAIN_TEXT: flag.default(false),
  SMTP_URL: serverUrl('smtp', 'smtps').optional(),
  SMTP_ALLOW_PLAINTEXT: flag.default(false),
  MAIL_FROM: z.string().default('Stegvis <stegvis@localhost>'),
  NOTICE_QUIET_SECONDS: whole(0, 86_400).default(120),
  NOTICE_DAYS: whole(90, 36_500).default(730),
  MAILBOX_DAYS: whole(30, 36_500).default(365),
  SESSION_DAYS: whole(1, 365).default(14),
  SESSION_IDLE_HOURS: whole(1, 8760).default(72),
  SIGN_IN_AGAIN_MINUTES: whole(1, 525_600).default(15),
  SECRETS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'must be 32 bytes in base64, as `openssl rand -base64 32` writes them' })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: 'must have at least 16 characters' })
    .regex(/^[\x21-\x7E]*$/, { error: 'must be one word of letters, digits and signs, since it travels in a header' })
    .optional(),
  API_PAGES: z.enum(['public', 'off']).default('public'),
  AUDIT_HEADS_FILE: z.string().optional(),
  AUDIT_HEADS_MAIL: z.email({ error: 'must be a mail address' }).optional(),
  REQUEST_WAIT_SECONDS: whole(1, 600).default(3),
  DRAIN_SECONDS: whole(0, 20).default(3),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};
export type FieldName = keyof typeof fieldSchemas;

const fact = (
  group: FieldFacts['group'],
  description: string,
  byDefault: string | null = null,
  secret = false,
): FieldFacts => ({
  description,
  default: byDefault,
  secret,
  group,
});

export const fieldFacts: Readonly<Record<FieldName, FieldFacts>> = {
  PORT: fact('web', 'Port that the web and the API are served on. 0 takes a free one.', '3000'),
  HOST: fact('web', 'Address of the network card to listen on.', '0.0.0.0'),
  PUBLIC_URL: fact(
    'web',
    'The address that people type: used in mails and for cookies, and changes are accepted only under it. https:// makes cookies secure.',
    'http://localhost:<PORT>',
  ),
  TRUST_PROXY: fact(
    'web',
    'Which proxies are trusted to name the client of a request: false (none), their number, or their addresses and networks separated by commas.',
    'false',
  ),
  DATA_DIR: fact('data', 'Folder for the built-in database and for files.', '.data'),
  DATABASE_URL: fact(
    'data',
    'PostgreSQL 16 or later, as the login that owns the tables: used for migrations, backups and restores only. Without it a built-in PostgreSQL runs in DATA_DIR.',
    null,
    true,
  ),
  DATABASE_APP_URL: fact(
    'data',
    'The login of the running product, a member of stegvis_app, stegvis_dispatcher and stegvis_public. Without it the product creates one itself, by the login of DATABASE_URL.',
    null,
    true,
  ),
  DATABASE_POOL: fact('data', 'Connections to the database that each process may open.', '16'),
  REDIS_URL: fact('data', 'Redis that wakes workers. Without it they poll the database.', null, true),
  ALLOW_PLAIN_TEXT: fact(
    'data',
    'true allows connections without TLS to PostgreSQL and Redis on other machines: only for a closed network, such as that of Compose.',
    'false',
  ),
  SMTP_URL: fact(
    'mail',
    'Mail server, such as smtps://name:password@mail.example.org; smtp:// requires STARTTLS, except on this machine. Without this setting mails go to the built-in mailbox.',
    null,
    true,
  ),
  SMTP_ALLOW_PLAINTEXT: fact(
    'mail',
    'true sends mail unencrypted to a server on another machine that has no STARTTLS, but never a password in SMTP_URL.',
    'false',
  ),
  MAIL_FROM: fact('mail', 'Sender of every mail.', 'Stegvis <stegvis@localhost>'),
  NOTICE_QUIET_SECONDS: fact(
    'mail',
    'Seconds that a mail waits for further notices to the same person, so that many tasks become one mail.',
    '120',
  ),
  NOTICE_DAYS: fact(
    'mail',
    'Days that it stays on record that a mail was sent, at least 90. A mail that was not sent stays; so does one about a task until the task is finished.',
    '730',
  ),
  MAILBOX_DAYS: fact('mail', 'Days that a mail stays in the built-in mailbox, at least 30.', '365'),
  SESSION_DAYS: fact('security', 'Days that a session lasts at most.', '14'),
  SESSION_IDLE_HOURS: fact('security', 'Hours without use after which a session ends.', '72'),
  SIGN_IN_AGAIN_MINUTES: fact(
    'security',
    'Minutes after which operations that give rights or lasting access ask for the password again.',
    '15',
  ),
  SECRETS_KEY: fact(
    'security',
    'Key that encrypts the secrets of authenticator apps: 32 bytes in base64. Without it a key is generated and stored in DATA_DIR/secrets.key. If the key is lost, those factors have to be reset.',
    null,
    true,
  ),
  METRICS_TOKEN: fact(
    'security',
    'Token that /metrics requires. Without it /metrics answers only the machine itself, and nobody when TRUST_PROXY is set or PUBLIC_URL names another host.',
    null,
    true,
  ),
  API_PAGES: fact(
    'security',
    'Whether everybody can read the description of the API (/api/docs and openapi.json): public or off.',
    'public',
  ),
  AUDIT_HEADS_FILE: fact(
    'security',
    "File to which a line with the head of each organisation's record is appended every day. It should be where the database's owner cannot write.",
    '<DATA_DIR>/audit-heads.jsonl',
  ),
  AUDIT_HEADS_MAIL: fact('security', 'Address to which the same lines are mailed every day, if SMTP_URL is set.'),
  REQUEST_WAIT_SECONDS: fact(
    'operations',
    'Seconds that a request waits, for its turn, a connection to the database and locks together, before it is answered 503.',
    '3',
  ),
  DRAIN_SECONDS: fact(
    'operations',
    'Seconds that a process goes on answering after it was told to stop, while it reports that it is not ready, so that proxies use another one.',
    '3',
  ),
  LOG_LEVEL: fact('operations', 'How much is logged: fatal, error, warn, info, debug, trace or silent.', 'info'),
};
