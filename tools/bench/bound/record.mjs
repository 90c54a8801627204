// Loaded into the product before its own code (--import): writes every statement with its values to a file, as it is
// sent to the database.
import { appendFileSync } from 'node:fs';
import pg from 'pg';
import utils from 'pg/lib/utils.js';

const file = process.env.BENCH_RECORD_TO;
const { query } = pg.Client.prototype;
const numbers = new WeakMap();
let count = 0;

function plain(value) {
  const prepared = utils.prepareValue(value);
  return Buffer.isBuffer(prepared) ? { hex: prepared.toString('hex') } : prepared;
}

pg.Client.prototype.query = function recorded(config, ...rest) {
  if (!numbers.has(this)) numbers.set(this, (count += 1));
  const { text, values } =
    typeof config === 'string' ? { text: config, values: Array.isArray(rest[0]) ? rest[0] : [] } : config;
  if (typeof text === 'string') {
    appendFileSync(
      file,
      `${JSON.stringify({ connection: numbers.get(this), text, values: (values ?? []).map(plain) })}\n`,
    );
  }
  return query.call(this, config, ...rest);
};
