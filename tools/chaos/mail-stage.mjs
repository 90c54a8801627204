import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../setup/paths.mjs';
import { ApiClient } from '../bench/stage/api-client.mjs';
import { connectOwner, startPostgres } from '../bench/stage/postgres.mjs';
import { startProduct } from '../bench/stage/product.mjs';
import { startProgram } from '../bench/stage/program.mjs';
import { startMailServer } from './mail-server.mjs';
import { startRedis } from './redis.mjs';

const pauseMilliseconds = 30;
const password = 'korrekt häst batteri';
/** Below the limit of what one person may cause in a day. */
const invitedByOne = 400;

/** Starts PostgreSQL, Redis, a mail server, the API, and workers as processes of their own that can be killed. */
export async function openMailStage(env) {
  const closing = [];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const postgres = await startPostgres();
    closing.push(() => postgres.stop());
    const redis = await startRedis(env.REDIS_SERVER_PATH);
    closing.push(() => redis.close());
    const mail = await startMailServer(pauseMilliseconds);
    closing.push(() => mail.close());
    // The API and the workers are one installation and share a new folder: one that had seen another database would
    // hold the mail.
    const folder = mkdtempSync(join(tmpdir(), 'stegvis-chaos-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    const settings = {
      DATA_DIR: folder,
      REDIS_URL: redis.url,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
      NOTICE_QUIET_SECONDS: '0',
    };
    const product = await startProduct(postgres.url, { env: settings });
    closing.push(() => product.stop());
    const owner = await connectOwner(postgres.url);
    closing.push(() => owner.close());
    const workers = new Workers({
      ...settings,
      DATABASE_URL: postgres.url,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PUBLIC_URL: product.url,
      NODE_OPTIONS: '',
    });
    closing.push(() => workers.stop());
    return { mail, owner, product, workers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Two workers that share the mails. */
class Workers {
  running = [];

  constructor(env) {
    this.env = env;
  }

  async start() {
    this.running = await Promise.all(
      [1, 2].map(() =>
        startProgram(at('apps', 'api', 'dist', 'worker.js'), { env: this.env, sign: 'the worker is ready' }),
      ),
    );
  }

  /** Kills both at the same moment, as a power failure would. */
  async kill() {
    for (const { pid } of this.running) process.kill(pid, 'SIGKILL');
    await this.stop();
  }

  async stop() {
    for (const one of this.running) await one.stop();
    this.running = [];
  }
}

/** Invites this many people; no mail is sent before a worker runs. */
export async function inviteMany({ product, owner }, count) {
  const administrator = new ApiClient(product.url);
  await administrator.post('/setup', {
    organisation: { name: 'Exempelkommun', kind: 'municipality' },
    administrator: { name: 'Anna Administratör', email: 'anna@kommun.example', password },
  });
  let inviter = administrator;
  for (let number = 0; number < count; number += 1) {
    if (number > 0 && number % invitedByOne === 0) inviter = await coordinator(administrator, owner, number);
    await inviter.post('/people', { name: `Person ${number}`, email: emailOf(number) });
  }
}

export const emailOf = (number) => `person${number}@kommun.example`;

/** Creates another person who may invite; their own invitation is not counted. */
async function coordinator(administrator, owner, number) {
  const { id } = await administrator.post('/people', {
    name: `Samordnare ${number}`,
    email: `samordnare${number}@kommun.example`,
  });
  await administrator.post('/role-assignments', { role: 'coordinator', personId: id });
  const [{ secret }] = await owner.query("SELECT secret FROM notices WHERE subject_id = $1 AND kind = 'invitation'", [
    id,
  ]);
  const client = new ApiClient(administrator.url);
  await client.post(`/invitations/${secret}/acceptance`, { password });
  return client;
}
