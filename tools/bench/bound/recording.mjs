import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';
import { Refusal } from '../../setup/run.mjs';
import { startProduct } from '../stage/product.mjs';

/**
 * A second product that writes down what it sends to the database: the bound is made of the product's own statements, and never falls
 * behind when they change.
 */
export async function withRecorder(databaseUrl, work) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-record-'));
  const file = join(folder, 'statements');
  writeFileSync(file, '');
  const product = await startProduct(databaseUrl, {
    flags: [`--import=${pathToFileURL(at('tools', 'bench', 'bound', 'record.mjs')).href}`],
    env: { BENCH_RECORD_TO: file },
  });
  try {
    return await work(product.url, (send, belongs) => record(file, send, belongs));
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the product tells the database of a transaction, right after its beginning. */
const settings = (statements) => statements.find(({ text }) => text.includes("set_config('app.organisation'"));

export const aRead = (organisationId) => (statements) => {
  const { text, values } = settings(statements);
  return text.includes('transaction_read_only') && values[0] === organisationId;
};
/** A change names who makes it. */
export const aChangeBy = (personId) => (statements) => settings(statements).values[1] === personId;

/** Sends twice, since the first request also looks up who asks, and keeps the last transaction of the second that belongs to it. */
async function record(file, send, belongs) {
  await send();
  writeFileSync(file, '');
  const answer = await send();
  const found = transactions(readFileSync(file, 'utf8'))
    .filter((statements) => settings(statements) !== undefined && belongs(statements))
    .at(-1);
  if (found === undefined) throw new Refusal('The product sent no such transaction');
  return { answer, statements: found };
}

function transactions(recorded) {
  const byConnection = new Map();
  const done = [];
  for (const line of recorded.trimEnd().split('\n').filter(Boolean)) {
    const { connection, text, values } = JSON.parse(line);
    if (text === 'START TRANSACTION') byConnection.set(connection, []);
    byConnection.get(connection)?.push({ text, values });
    if (text === 'COMMIT') done.push(byConnection.get(connection) ?? []);
  }
  return done.filter((statements) => statements.length > 0);
}

/** What a transaction asks between its beginning, with what it is told then, and its end. */
export const inner = (statements) => statements.slice(statements.indexOf(settings(statements)) + 1, -1);
