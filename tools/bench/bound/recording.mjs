import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';
import { Refusal } from '../../setup/run.mjs';
import { startProduct } from '../stage/product.mjs';

/**
 * Runs a second product that records the statements that it sends. The replay is made of these, so it never falls
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

/** The statement that sets the transaction's settings, right after its beginning. */
const settings = (statements) => statements.find(({ text }) => text.includes("set_config('app.organisation'"));

export const aRead = (organisationId) => (statements) => {
  const { text, values } = settings(statements);
  return text.includes('transaction_read_only') && values[0] === organisationId;
};
/** Finds transactions that change something on behalf of a person. */
export const aChangeBy = (personId) => (statements) => settings(statements).values[1] === personId;

/**
 * Sends the request twice, since the first one also looks up the session, and keeps the last matching transaction of
 * the second.
 */
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

/** The statements of a transaction between its beginning with the settings and its end. */
export const inner = (statements) => statements.slice(statements.indexOf(settings(statements)) + 1, -1);
