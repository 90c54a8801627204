import { timeCommand } from '../load/commands.mjs';
import { commandTemplate } from './command-template.mjs';
import { hasPgbench, pgbenchScript, runPgbench } from './pgbench.mjs';
import { runBareCommands } from './bare-commands.mjs';
import { aChangeBy, withRecorder } from './recording.mjs';

const apart = 100_000;
const howItStands = 'SELECT id, dataset_id, version, last_seq FROM tasks WHERE id = $1';

/** What the product sends for this command: recorded on two tasks, the second of which is kept. */
export function recordCommand({ databaseUrl, owner }, person, [first, second], bodyOf) {
  return withRecorder(databaseUrl, async (url, record) => {
    const api = person.api.at(url);
    const waiting = [first, second];
    let facts;
    const send = async () => {
      [facts] = await owner.query(howItStands, [waiting.shift()]);
      return (await timeCommand(api, facts, bodyOf(facts))).task;
    };
    const { statements } = await record(send, aChangeBy(person.id));
    return commandTemplate(statements, facts);
  });
}

/**
 * The same transactions without the product: by pgbench, or by a bare pg program where there is no pgbench.
 * @param stock ids of tasks: one for each client, or `another` for each transaction
 */
export async function boundOfCommand({ databaseUrl, owner }, template, { stock, connections, another }) {
  const share = another ? Math.floor(stock.length / connections) : 1;
  const takeTask = (client, turn) => stock[client * share + (another ? turn % share : 0)];
  if (!(await hasPgbench())) {
    return {
      by: 'a bare pg program, since pgbench is not installed',
      measure: (bounds) => runBareCommands(databaseUrl, template, { connections, takeTask, ...bounds }),
    };
  }
  const numbers = stock
    .slice(0, share * connections)
    .map((_, place) => Math.floor(place / share) * apart + (another ? 1 + (place % share) : 0));
  await owner.query('CREATE TABLE IF NOT EXISTS bench_stock (n integer PRIMARY KEY, id uuid NOT NULL)');
  await owner.query('TRUNCATE bench_stock');
  await owner.query('INSERT INTO bench_stock SELECT * FROM unnest($1::int[], $2::uuid[])', [
    numbers,
    stock.slice(0, share * connections),
  ]);
  await owner.query('VACUUM ANALYZE bench_stock');
  const script = pgbenchScript(template, { another });
  return { by: 'pgbench', script, measure: (bounds) => runPgbench(databaseUrl, script, { connections, ...bounds }) };
}
