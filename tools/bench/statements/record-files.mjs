// Loaded into the product before its own code (--import): writes for every statement which `*.query.ts` or `*.store.ts`
// of the product sent it.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const { query } = pg.Client.prototype;
Error.stackTraceLimit = 60;

pg.Client.prototype.query = function recorded(config, ...rest) {
  const text = typeof config === 'string' ? config : config.text;
  const from = /\/dist\/(\S+\.(?:query|store))\.js:/.exec(new Error().stack)?.[1];
  if (typeof text === 'string') {
    appendFileSync(process.env.BENCH_FILES_TO, `${JSON.stringify({ text, from })}\n`);
  }
  return query.call(this, config, ...rest);
};
