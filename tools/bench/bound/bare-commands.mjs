import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { summary } from '../load/statistics.mjs';
import { isFacts, tokens } from './command-template.mjs';

/** What pgbench does where it is not installed: the same transactions, each client on a connection of its own, by a bare pg program. */
export async function runBareCommands(
  databaseUrl,
  template,
  { connections, seconds = Infinity, amount = Infinity, takeTask },
) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  const times = [];
  const began = performance.now();
  const client = async (number) => {
    const connection = await pool.connect();
    for (let turn = 0; times.length < amount && performance.now() - began < seconds * 1000; turn += 1) {
      const from = performance.now();
      await command(connection, template, takeTask(number, turn));
      times.push(performance.now() - from);
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => client(number)));
  const took = (performance.now() - began) / 1000;
  await pool.end();
  return summary(times, took);
}

async function command(connection, template, task) {
  const known = { task, key: createHash('sha256').update(randomUUID()).digest() };
  for (const [number, { text, values }] of template.entries()) {
    const isPlain = number === 0 || number === template.length - 1;
    const { rows } = isPlain
      ? await connection.query(text)
      : await connection.query({ name: `c${number}`, text, values: values.map((pieces) => filled(pieces, known)) });
    if (isFacts({ text }) && rows?.[0] !== undefined) {
      Object.assign(known, { version: rows[0].version, dataset: rows[0].dataset_id, sequence: rows[0].last_seq });
    }
  }
}

function filled(pieces, known) {
  if (pieces === null) return null;
  const [only] = pieces;
  if (pieces.length === 1 && only.token === tokens.key) return known.key;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : written(piece, known))).join('');
}

function written({ token, plus }, known) {
  if (token === tokens.fresh) return randomUUID();
  return String(token === tokens.sequence ? known.sequence + plus : known[token]);
}
