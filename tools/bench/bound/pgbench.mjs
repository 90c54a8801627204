import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal, run } from '../../setup/run.mjs';
import { summary } from '../load/statistics.mjs';
import { isFacts, isLock, tokens } from './command-template.mjs';

export async function hasPgbench() {
  const { code } = await run('pgbench', ['--version']);
  return code === 0;
}

/** pgbench knows no quotes: a colon inside of one would begin a variable. */
const literal = (text) => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(':', '\\x3A')}'`;

const expressions = {
  [tokens.task]: () => ':task',
  [tokens.dataset]: () => ':f_dataset_id',
  [tokens.version]: () => ':f_version',
  [tokens.sequence]: ({ plus }) => `(:f_last_seq::int + ${plus})::text`,
  [tokens.fresh]: () => 'gen_random_uuid()::text',
  // What is recorded of it is 32 bytes; the first one of a transaction has to be new each time.
  [tokens.key]: () => `sha256(int8send(:key::bigint))`,
};

const expression = (piece) => (typeof piece === 'string' ? literal(piece) : expressions[piece.token](piece));

function value(pieces) {
  if (pieces === null) return 'NULL';
  if (pieces.length === 0) return "''";
  return pieces.length === 1 ? expression(pieces[0]) : `(${pieces.map(expression).join(' || ')})`;
}

const filled = ({ text, values }) => text.replaceAll(/\$(\d+)/g, (_, place) => value(values[Number(place) - 1]));

/**
 * A pgbench script of a recorded command. Client `c` takes the task `c * 100000 + k` of bench_stock, with `k` counting its transactions
 * where each needs another task.
 */
export function pgbenchScript(template, { another }) {
  const [begin, ...rest] = template.slice(0, -1);
  const head = another ? '\\set k :k + 1\n' : '';
  const lines = [
    `${head}\\set n :client_id * 100000 + :k`,
    '\\set key random(1, 9000000000000000000)',
    '\\startpipeline',
  ];
  // The product sends the beginning and its settings together with what follows.
  lines.push(
    ...begin.text
      .split(';')
      .map((part) => `${part.trim().replaceAll(/'([^']*:[^']*)'/g, (_, text) => literal(text))};`),
  );
  let piped = true;
  for (const statement of rest) {
    const text = filled(statement).trim();
    const mustReturn = isLock(statement) || isFacts(statement);
    if (piped && mustReturn) {
      lines.push('\\endpipeline');
      piped = false;
    }
    if (isLock(statement)) {
      lines.push(
        `SELECT l.*, (SELECT id FROM bench_stock WHERE n = :n) AS task FROM (${text.replaceAll(':task', '(SELECT id FROM bench_stock WHERE n = :n)')}) l \\gset`,
      );
    } else if (isFacts(statement)) lines.push(`${text} \\gset f_`);
    else lines.push(`${text};`);
    if (piped) {
      lines.push('\\endpipeline');
      piped = false;
    }
  }
  return `${[...lines, 'COMMIT;'].join('\n')}\n`;
}

/** Runs a script for so many seconds, or so many transactions in all. */
export async function runPgbench(databaseUrl, script, { connections, seconds, amount }) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-pgbench-'));
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  try {
    writeFileSync(join(folder, 'script.sql'), script);
    const bound = amount === undefined ? ['-T', String(seconds)] : ['-t', String(Math.ceil(amount / connections))];
    const began = performance.now();
    const { code, output } = await run(
      'pgbench',
      [
        '-n',
        '-M',
        'prepared',
        '-D',
        'k=0',
        '-c',
        String(connections),
        '-j',
        '1',
        ...bound,
        '-l',
        '--log-prefix',
        join(folder, 'log'),
        '-f',
        join(folder, 'script.sql'),
        '-h',
        hostname,
        '-p',
        port,
        '-U',
        username,
        pathname.slice(1),
      ],
      { env: { PGPASSWORD: decodeURIComponent(password) } },
    );
    if (code !== 0) throw new Refusal(`pgbench failed:\n${output.slice(-3000)}`);
    const times = logged(folder);
    const perSecond = Number(
      /tps = ([\d.]+) \(without initial/.exec(output)?.[1] ?? times.length / ((performance.now() - began) / 1000),
    );
    return { ...summary(times, 1), perSecond };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each transaction: the third field of the log, in microseconds. */
function logged(folder) {
  const files = readdirSync(folder).filter((name) => name.startsWith('log'));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => Number(line.split(' ')[2]) / 1000),
  );
}
