import { resolve } from 'node:path';
import { z } from 'zod';
import { fieldFacts, fieldSchemas } from './fields.js';
import type { FieldFacts } from './fields.js';
import { StartupProblem } from './startup-problem.js';

/** What the product was told, read once before it starts. Injected; nothing else reads the environment. */
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
  databaseUrl: read.DATABASE_URL,
  databaseAppUrl: read.DATABASE_APP_URL,
  databasePool: read.DATABASE_POOL,
  redisUrl: read.REDIS_URL,
  smtpUrl: read.SMTP_URL,
  mailFrom: read.MAIL_FROM,
  noticeQuietSeconds: read.NOTICE_QUIET_SECONDS,
  sessionDays: read.SESSION_DAYS,
  metricsToken: read.METRICS_TOKEN,
  drainSeconds: read.DRAIN_SECONDS,
  logLevel: read.LOG_LEVEL,
}));
type Values = z.output<typeof schema>;

/** For the generated `docs/configuration.md` and `.env.example`, in the order that they are read in. */
export const configurationFields: readonly (FieldFacts & { readonly name: string })[] = Object.entries(fieldFacts).map(([name, facts]) => ({
  name,
  ...facts,
}));

/** @throws StartupProblem that names every setting that is wrong, never the value of a secret one. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in fieldSchemas && value !== undefined && value.trim() !== ''));
  const read = schema.safeParse(given);
  if (read.success) return new Configuration(read.data);
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new StartupProblem(`The settings cannot be used:\n  ${problems.join('\n  ')}`, 'Correct them in the environment; docs/configuration.md says what each means.');
}

/** The only place that reads the environment. */
export const configurationFromEnvironment = (): Configuration => readConfiguration(process.env);
