import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../../setup/paths.mjs';
import { Refusal } from '../../setup/run.mjs';
import { built } from '../stage/built.mjs';

const measured = `
  SELECT queryid::text AS id, sum(calls)::float8 AS calls, sum(total_exec_time) AS total, sum(rows)::float8 AS rows FROM pg_stat_statements
  WHERE userid IN (SELECT oid FROM pg_roles WHERE rolname LIKE 'stegvis%') GROUP BY queryid`;

/** The id under which PostgreSQL counts a statement, whose stored text may be that of another one that means the same. */
async function idOf(owner, text) {
  const plan = await owner.query(`EXPLAIN (VERBOSE, GENERIC_PLAN) ${text}`);
  return plan.map((row) => /^Query Identifier: (-?\d+)$/.exec(row['QUERY PLAN'])?.[1]).find(Boolean);
}

/** All `*.query.ts` of the product, relative to `apps/api/src`, without the ending. */
const queryFiles = () =>
  readdirSync(at('apps', 'api', 'src'), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.query.ts'))
    .map((path) => path.slice(0, -'.ts'.length))
    .toSorted();

/** The statements that a file exports as texts, which another one sends. */
async function exportedTexts(file) {
  const texts = (value) =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  return texts({ ...(await built(`${file}.js`)) });
}

/** For each file how often each of its statements was sent. `recorded`: the lines that `record-files.mjs` wrote. */
async function sentBy(files, recorded) {
  const owners = new Map();
  for (const file of files) for (const text of await exportedTexts(file)) owners.set(text, file);
  const sent = new Map(files.map((file) => [file, new Map()]));
  for (const line of readFileSync(recorded, 'utf8').trimEnd().split('\n')) {
    const { text, from } = JSON.parse(line);
    const counts = sent.get(from) ?? sent.get(owners.get(text));
    counts?.set(text, (counts.get(text) ?? 0) + 1);
  }
  return sent;
}

/**
 * @returns for each file its statements with how often they were sent, their mean time in PostgreSQL and the rows that they
 * read or wrote, the slowest first
 */
export async function figuresOf(owner, recorded) {
  const rows = await owner.query(measured);
  const timed = new Map(
    rows.map(({ id, calls, total, rows: all }) => [id, { mean: total / calls, rows: all / calls }]),
  );
  const figures = [];
  for (const [file, texts] of await sentBy(queryFiles(), recorded)) {
    const statements = [];
    for (const [text, calls] of texts) {
      const figure = timed.get(await idOf(owner, text));
      if (figure === undefined) throw new Refusal(`PostgreSQL has no figure of a statement of ${file}: ${text}`);
      statements.push({ calls, ...figure });
    }
    figures.push({ file, statements: statements.toSorted((a, b) => b.mean - a.mean) });
  }
  return figures;
}
