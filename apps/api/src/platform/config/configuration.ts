import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { demandTls } from './demand-tls.js';
import { fieldFacts, fieldSchemas } from './fields.js';
import type { FieldFacts } from './fields.js';
import { StartupProblem } from './startup-problem.js';

/** The settings, read once before the product starts. They are injected; nothing else reads the environment. */
export class Configuration {
  constructor(readonly values: Readonly<Values>) {
    Object.freeze(this.values);
    Object.freeze(this);
  }

  /** Without a trailing slash. */
  get publicUrl(): string {
    return (this.values.publicUrl ?? `http://localhost:${String(this.values.port)}`).replace(/\/+$/, '');
  }

  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

const schema = z.object(fieldSchemas).transform((read) => ({
  port: read.PORT,
  host: read.HOST,
  publicUrl: read.PUBLIC_URL,
  trustProxy: read.TRUST_PROXY,
  dataDir: resolve(read.DATA_DIR),
  auditHeadsFile: resolve(read.AUDIT_HEADS_FILE ?? join(read.DATA_DIR, 'audit-heads.jsonl')),
  databaseUrl: read.DATABASE_URL,
  databaseAppUrl: read.DATABASE_APP_URL,
  databasePool: read.DATABASE_POOL,
  redisUrl: read.REDIS_URL,
  allowPlainText: read.ALLOW_PLAIN_TEXT,
  smtpUrl: read.SMTP_URL,
  smtpAllowPlaintext: read.SMTP_ALLOW_PLAINTEXT,
  mailFrom: read.MAIL_FROM,
  noticeQuietSeconds: read.NOTICE_QUIET_SECONDS,
  noticeDays: read.NOTICE_DAYS,
  mailboxDays: read.MAILBOX_DAYS,
  sessionDays: read.SESSION_DAYS,
  sessionIdleHours: read.SESSION_IDLE_HOURS,
  signInAgainMinutes: read.SIGN_IN_AGAIN_MINUTES,
  secretsKey: read.SECRETS_KEY,
  metricsToken: read.METRICS_TOKEN,
  apiPages: read.API_PAGES,
  auditHeadsMail: read.AUDIT_HEADS_MAIL,
  requestWaitSeconds: read.REQUEST_WAIT_SECONDS,
  drainSeconds: read.DRAIN_SECONDS,
  logLevel: read.LOG_LEVEL,
}));
type Values = z.output<typeof schema>;

/**
 * The settings for the generated `docs/configuration.md` and `.env.example`, in the order in which they are declared.
 */
export const configurationFields: readonly (FieldFacts & { readonly name: string })[] = Object.entries(fieldFacts).map(
  ([name, facts]) => ({
    name,
    ...facts,
  }),
);

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StartupProblem that names every wrong setting, never the value of a secret one */
export function readConfiguration(environment: Environment): Configuration {
  const texts = Object.keys(fieldSchemas).map((name): [string, string | undefined] => [
    name,
    textOf(environment, name),
  ]);
  const given = Object.fromEntries(texts.filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = schema.safeParse(given);
  if (read.success) {
    demandTls(read.data);
    return new Configuration(read.data);
  }
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new StartupProblem(
    `The settings cannot be used:\n  ${problems.join('\n  ')}`,
    'Correct them in the environment; docs/configuration.md says what each means.',
  );
}

/**
 * A secret may be in a file that `<NAME>_FILE` names, as secret stores provide them: more people can read the
 * environment of a process.
 */
function textOf(environment: Environment, name: string): string | undefined {
  const path = isSecret(name) ? environment[`${name}_FILE`]?.trim() : undefined;
  if (path === undefined || path === '') return environment[name];
  if ((environment[name] ?? '').trim() !== '') {
    throw new StartupProblem(`Both ${name} and ${name}_FILE are set.`, 'Keep the one that is meant.');
  }
  const text = contentOf(path);
  if (text === undefined) {
    throw new StartupProblem(
      `The file that ${name}_FILE names cannot be read.`,
      `Check that ${path} exists and that the product may read it.`,
    );
  }
  // An empty setting means none; an empty file is a secret that is missing, and ignoring that would keep mail inside or
  // leave metrics open.
  if (text === '') {
    throw new StartupProblem(
      `The file that ${name}_FILE names is empty.`,
      `Write the secret to ${path}, or leave ${name}_FILE out.`,
    );
  }
  return text;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

const isSecret = (name: string): boolean =>
  Object.entries(fieldFacts).some(([field, { secret }]) => field === name && secret);

/** The only place that reads the environment. */
export const configurationFromEnvironment = (): Configuration => readConfiguration(process.env);
