import { z } from 'zod';

/** One setting as documentation shows it and as start-up reads it. */
export interface FieldFacts {
  readonly description: string;
  readonly default: string | null;
  readonly secret: boolean;
  readonly group: 'web' | 'data' | 'mail' | 'security' | 'operations';
}

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const urlOf = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.replace(':', '')), {
    error: `must be an address that begins with ${protocols.map((name) => `${name}://`).join(' or ')}`,
  });

const postgresUrl = urlOf('postgres', 'postgresql');

/** `false`, `true`, a number of proxies, or their addresses separated by commas: exactly what Fastify's trustProxy takes. */
const trustProxy = z.string().transform((value): boolean | number | string => {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
});

export const fieldSchemas = {
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: urlOf('http', 'https').optional(),
  TRUST_PROXY: trustProxy.default(false),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_POOL: whole(2, 500).default(16),
  REDIS_URL: urlOf('redis', 'rediss').optional(),
  SMTP_URL: urlOf('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().default('Stegvis <stegvis@localhost>'),
  NOTICE_QUIET_SECONDS: whole(0, 86_400).default(120),
  SESSION_DAYS: whole(1, 365).default(14),
  SECRETS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'must be 32 bytes in base64, as `openssl rand -base64 32` writes them' })
    .optional(),
  METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  API_PAGES: z.enum(['public', 'off']).default('public'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};
export type FieldName = keyof typeof fieldSchemas;

const fact = (group: FieldFacts['group'], description: string, byDefault: string | null = null, secret = false): FieldFacts => ({
  description,
  default: byDefault,
  secret,
  group,
});

export const fieldFacts: Readonly<Record<FieldName, FieldFacts>> = {
  PORT: fact('web', 'Port that the web and the API are served on. 0 takes a free one.', '3000'),
  HOST: fact('web', 'Address of the network card to listen on.', '0.0.0.0'),
  PUBLIC_URL: fact('web', 'The address that people type, used in mails and for cookies. https:// makes cookies secure.', 'http://localhost:<PORT>'),
  TRUST_PROXY: fact('web', 'Which proxies to believe about the sender of a request: true, false, their number, or their addresses.', 'false'),
  DATA_DIR: fact('data', 'Folder for the built-in database and for files.', '.data'),
  DATABASE_URL: fact('data', 'PostgreSQL 16 or later, as the role that owns the tables. Without it a built-in PostgreSQL runs in DATA_DIR.', null, true),
  DATABASE_APP_URL: fact('data', 'Another login for the running product, a member of stegvis_app, when the owner\'s should only be used by migrations.', null, true),
  DATABASE_POOL: fact('data', 'Connections to the database that each process may open.', '16'),
  REDIS_URL: fact('data', 'Redis that wakes workers. Without it they look for work in the database.', null, true),
  SMTP_URL: fact('mail', 'Mail server, such as smtps://name:password@mail.example.org. Without it mails go to the built-in mailbox.', null, true),
  MAIL_FROM: fact('mail', 'Sender of every mail.', 'Stegvis <stegvis@localhost>'),
  NOTICE_QUIET_SECONDS: fact('mail', 'How long a mail waits for more to tell, so that many tasks become one mail.', '120'),
  SESSION_DAYS: fact('security', 'Days that a sign-in lasts.', '14'),
  SECRETS_KEY: fact('security', 'Key that the secrets of authenticator apps are encrypted with: 32 bytes in base64. Without it a key is made and kept in DATA_DIR/secrets.key. Whoever loses it resets those factors.', null, true),
  METRICS_TOKEN: fact('security', 'Token that /metrics asks for. Without it only the machine itself may read it.', null, true),
  API_PAGES: fact('security', 'Whether the description of the API, /api/docs and openapi.json, is there for everybody: public or off.', 'public'),
  LOG_LEVEL: fact('operations', 'How much is logged: fatal, error, warn, info, debug, trace or silent.', 'info'),
};
