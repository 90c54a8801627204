import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';
import { addHistory, addOrganisations } from '../seed/multiply.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { connectOwner, startPostgres } from '../stage/postgres.mjs';
import { startProduct } from '../stage/product.mjs';
import { newDatabase } from '../stage/stage.mjs';
import { figuresOf } from '../statements/figures.mjs';
import { useEverything } from '../statements/walk.mjs';

const sizes = {
  short: { datasets: 60, organisations: 1, events: 1, times: 2 },
  usual: { datasets: 2000, organisations: 9, events: 5, times: 5 },
  full: { datasets: 2000, organisations: 49, events: 5, times: 20 },
};

const preload = (name) => `--import=${pathToFileURL(at('tools', 'bench', 'statements', name)).href}`;

/** An organisation with a big round among others that are as big. */
async function fill(stage, { datasets, organisations, events }) {
  const organisation = await makeOrganisation(stage, 'Satskommun');
  const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
  const owner = await organisation.person('Ina Alm', []);
  const round = await makeRound(stage, organisation, { name: 'Satser', datasets, owners: [owner.id] });
  await putSteps(stage, organisation, round, { ...analysed, ready: [11], active: [8] });
  await addHistory(stage.owner, organisation.id, events);
  await addOrganisations(stage.owner, organisation.id, organisations);
  await stage.owner.query('VACUUM ANALYZE');
  const tasks = await tasksOf(stage, organisation, round, 8);
  return { organisation, maintainer, owner, round, tasks };
}

const rounded = (value) => (value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0));

export const statements = {
  name: 'statements',
  about:
    'Every *.query.ts: how often its statements were sent while everything was used, and their time in PostgreSQL.',
  async run(_stage, options) {
    const size = sizes[options.size];
    const folder = mkdtempSync(join(tmpdir(), 'stegvis-bench-statements-'));
    const file = join(folder, 'files');
    writeFileSync(file, '');
    const closing = [() => rmSync(folder, { recursive: true, force: true })];
    try {
      const postgres = await startPostgres("shared_preload_libraries = 'pg_stat_statements'");
      closing.push(() => postgres.stop());
      const databaseUrl = await newDatabase(postgres, 'statements');
      const product = await startProduct(databaseUrl, {
        flags: [preload('record-files.mjs'), preload('soon.mjs')],
        env: { BENCH_FILES_TO: file, NOTICE_QUIET_SECONDS: '0' },
      });
      closing.push(() => product.stop());
      const owner = await connectOwner(databaseUrl);
      closing.push(() => owner.close());
      const stage = { postgres, databaseUrl, product, owner, installer: {} };
      await owner.query('CREATE EXTENSION pg_stat_statements');
      await useEverything(stage, await fill(stage, size), size);
      print(await figuresOf(owner, file));
      return [];
    } finally {
      for (const step of closing.toReversed()) await step();
    }
  },
};

function print(figures) {
  console.log('\n| File | Statements | Sent | Mean ms | Slowest ms | Rows of that |\n|---|---|---|---|---|---|');
  for (const { file, statements: found } of figures) {
    const calls = found.reduce((sum, one) => sum + one.calls, 0);
    const mean = found.reduce((sum, one) => sum + one.calls * one.mean, 0) / calls;
    const told =
      found.length === 0 ? ['', '', '', ''] : [calls, rounded(mean), rounded(found[0].mean), Math.round(found[0].rows)];
    console.log(`| \`${file}.ts\` | ${found.length} | ${told.join(' | ')} |`);
  }
}
