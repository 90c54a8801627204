import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { expectStatus, password } from './a-municipality.js';
import { Api } from './api-client.js';
import { freePort } from './free-port.js';
import { emptyDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let database: TestDatabase;
let owner: pg.Pool;
const children: ChildProcess[] = [];
beforeAll(async () => {
  if (!existsSync(main)) throw new Error('The product has to be built first: npx nx run api:build');
  database = await emptyDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

interface Run {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function launch(port: number, environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      DATA_DIR: join(tmpdir(), `stegvis-process-${String(process.pid)}`),
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      resolve(code);
    }),
  );
  return { child, url: `http://127.0.0.1:${String(port)}`, said: () => said, ended };
}

async function launched(port: number, environment: Record<string, string> = {}): Promise<Run> {
  const run = launch(port, environment);
  for (let waited = 0; waited < 250_000; waited += 100) {
    if (
      (await fetch(`${run.url}/health/ready`).then(
        (answer) => answer.status,
        () => 0,
      )) === 200
    ) {
      return run;
    }
    await pause(100);
  }
  throw new Error(`It does not get ready: ${run.said()}`);
}

/** `kept`: answered, and the connection stays open; `told to go`: answered with `Connection: close`; else the error. */
const keptRequest = (agent: Agent, url: string): Promise<string> =>
  new Promise((resolve) => {
    const asked = request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(
          response.statusCode !== 200
            ? String(response.statusCode)
            : response.headers.connection === 'close'
              ? 'told to go'
              : 'kept',
        );
      });
    });
    asked.on('error', (error) => {
      resolve(error.message);
    });
    asked.end();
  });

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the process', () => {
  test('starts together with others on an empty database, and says when its port is taken', async () => {
    const ports = await Promise.all([freePort(), freePort()]);
    await Promise.all(ports.map((port) => launched(port)));
    expect((await new Api(`http://127.0.0.1:${String(ports[0])}`).get('/setup')).body).toEqual({ needed: true });
    const third = launch(ports[0]);
    expect(await third.ended).toBe(1);
    expect(third.said()).toMatch(/Port \d+ is taken[\s\S]*PORT=/);
    expect(third.said()).not.toMatch(/\n\s+at /);
    const wrong = launch(0, { PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/PORT: must be a whole number[\s\S]*LOG_LEVEL/);
  });

  test('loses nothing that it acknowledged and leaves nothing half done when it is killed under load', async () => {
    const port = await freePort();
    let run = await launched(port);
    const api = new Api(run.url);
    if ((await api.get('/setup')).body.needed === true) {
      expectStatus(
        await api.post('/setup', {
          organisation: { name: 'Kill', kind: 'other' },
          administrator: { name: 'A', email: 'a@kill.example', password },
        }),
        201,
      );
    } else expectStatus(await api.post('/sessions', { email: 'a@kill.example', password }), 201);
    const acknowledged = new Set<number>();
    let next = 0;
    const ask = (number: number) =>
      api.post(
        '/people',
        { name: `P${String(number)}`, email: `p${String(number)}@kill.example`, invite: true },
        { 'idempotency-key': `kill-${String(number)}` },
      );
    for (let round = 0; round < 2; round += 1) {
      let killed = false;
      const load = Array.from({ length: 8 }, async () => {
        while (!killed) {
          const number = (next += 1);
          const answer = await ask(number).catch(() => undefined);
          if (answer?.status === 201) acknowledged.add(number);
        }
      });
      // The kill comes in the middle of the load, however slow the machine is.
      for (const before = acknowledged.size; acknowledged.size < before + 12;) await pause(7 + round * 13);
      killed = run.child.kill('SIGKILL');
      await Promise.all(load);
      run = await launched(port);
    }
    const { rows } = await owner.query<{ email: string }>(
      "SELECT email FROM people WHERE email LIKE 'p%@kill.example'",
    );
    const there = new Set(rows.map((row) => row.email));
    expect(acknowledged.size).toBeGreaterThan(10);
    expect([...acknowledged].filter((number) => !there.has(`p${String(number)}@kill.example`))).toEqual([]);
    // Each request is repeated: whoever got no answer gets one now, and no person is created twice.
    let asked = 0;
    const again = Array.from({ length: 8 }, async () => {
      const statuses: number[] = [];
      while (asked < next) {
        const number = (asked += 1);
        let status = 503;
        // A busy process answers 503, and is asked again.
        while (status === 503) ({ status } = await ask(number));
        statuses.push(status);
      }
      return statuses;
    });
    expect((await Promise.all(again)).flat().filter((status) => status !== 201)).toEqual([]);
    const { rows: halves } = await owner.query(
      `SELECT p.email FROM people p WHERE p.email LIKE 'p%@kill.example' AND (
         (SELECT count(*) FROM audit_events e WHERE e.subject_id = p.id AND e.action = 'person.created') <> 1
         OR (SELECT count(*) FROM invitations i WHERE i.person_id = p.id) <> 1
         OR (SELECT count(*) FROM notices n WHERE n.subject_id = p.id AND n.kind = 'invitation') <> 1)`,
    );
    expect(halves).toEqual([]);
    expect(
      (await owner.query("SELECT count(*)::int AS count FROM people WHERE email LIKE 'p%@kill.example'")).rows[0].count,
    ).toBe(next);
  });

  test('is stopped under load without losing a request on a connection that is kept open', async () => {
    const underLoad = async (): Promise<void> => {
      const run = await launched(await freePort(), { DRAIN_SECONDS: '20' });
      const agent = new Agent({ keepAlive: true, maxSockets: 24 });
      const outcomes: string[] = [];
      const connected = new Set<number>();
      const load = Array.from({ length: 24 }, async (_, number) => {
        // A client that is told to close its connection goes to another process; some clients send requests only now
        // and then.
        for (;;) {
          const outcome = await keptRequest(agent, `${run.url}/api/v1/setup`);
          if (outcome !== 'kept') return outcomes.push(outcome);
          connected.add(number);
          await pause(number % 3 === 0 ? 0 : number * 4);
        }
      });
      while (connected.size < 24) await pause(10);
      run.child.kill('SIGTERM');
      await Promise.all(load);
      expect(outcomes).toEqual(Array(24).fill('told to go'));
      agent.destroy();
      expect(await run.ended).toBe(0);
    };
    // Chance decides which clients are in the middle of a request, so it is tried on three processes.
    await Promise.all([underLoad(), underLoad(), underLoad()]);
  });

  test('writes its address into its data folder as long as it runs', async () => {
    const folder = join(tmpdir(), `stegvis-address-${String(process.pid)}`);
    const port = await freePort();
    const told = () => readFile(join(folder, 'running.address'), 'utf8').catch(() => '');
    const run = await launched(port, { DATA_DIR: folder });
    for (let waited = 0; waited < 120_000 && (await told()) === ''; waited += 100) await pause(100);
    expect(await told()).toBe(`http://localhost:${String(port)}\n`);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(await told()).toBe('');
    await rm(folder, { recursive: true, force: true });
  });

  test('stops in order: current requests are answered, streams end, and the exit is clean', async () => {
    const run = await launched(await freePort());
    const api = new Api(run.url);
    expectStatus(await api.post('/sessions', { email: 'a@kill.example', password }), 201);
    const stream = await fetch(`${run.url}/api/v1/events-stream`, { headers: { cookie: api.cookieHeader } });
    const streamed = stream.text();
    const underWay = Array.from({ length: 10 }, (_, number) =>
      api.post('/people', { name: 'Sist', email: `sist${String(number)}@kill.example`, invite: false }),
    );
    await Promise.race(underWay);
    run.child.kill('SIGTERM');
    run.child.kill('SIGINT');
    const answers = await Promise.allSettled(underWay);
    // Requests that were no longer accepted were refused, never cut off in the middle.
    for (const answer of answers) if (answer.status === 'fulfilled') expect(answer.value.status).toBe(201);
    expect(answers.filter((answer) => answer.status === 'fulfilled').length).toBeGreaterThan(0);
    await expect(streamed).resolves.toContain('retry');
    expect(await run.ended).toBe(0);
  });
});
