import { isDeepStrictEqual } from 'node:util';
import { compare } from '../load/compare.mjs';
import { gets, load } from '../load/load.mjs';
import { loadCommands } from '../load/commands.mjs';
import { line, rate, times } from '../report.mjs';
import { addEarlierRounds, addHistory, addOrganisations } from '../seed/multiply.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { connectOwner } from '../stage/postgres.mjs';
import { startProduct } from '../stage/product.mjs';
import { newDatabase } from '../stage/stage.mjs';
import { demand } from './reads.mjs';

const sizes = {
  short: { datasets: 20, earlier: 1, organisations: 3, events: 1 },
  usual: { datasets: 165, earlier: 1, organisations: 49, events: 5 },
  full: { datasets: 165, earlier: 2, organisations: 330, events: 8 },
};

const counts = `SELECT (SELECT count(*) FROM organisations)::int AS organisations, (SELECT count(*) FROM tasks)::int AS tasks, (SELECT count(*) FROM task_events)::int AS events,
  pg_size_pretty(pg_database_size(current_database())) AS size`;

/** Makes one organisation with one round of about a thousand tasks, through the API. */
async function makeSmall(postgres, { datasets, events }) {
  const databaseUrl = await newDatabase(postgres, 'small');
  const product = await startProduct(databaseUrl);
  const owner = await connectOwner(databaseUrl);
  const stage = { product, owner, databaseUrl, installer: {} };
  try {
    const organisation = await makeOrganisation(stage, 'Växkommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const holder = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, { name: 'Växa', datasets, owners: [holder.id] });
    await putSteps(stage, organisation, round, { ...analysed, ready: [11], active: [8] });
    await addHistory(owner, organisation.id, events);
    const tasks = await tasksOf(stage, organisation, round, 8);
    const [seen] = await owner.query(counts);
    return { databaseUrl, organisation, maintainer, round, tasks, seen };
  } finally {
    await owner.close();
    await product.stop();
  }
}

async function makeBig(postgres, { organisation, round }, { earlier, organisations }) {
  const databaseUrl = await newDatabase(postgres, 'big', 'small');
  const owner = await connectOwner(databaseUrl);
  try {
    await addEarlierRounds(owner, organisation.id, round.id, earlier);
    await addOrganisations(owner, organisation.id, organisations);
    await owner.query('VACUUM ANALYZE');
    const [seen] = await owner.query(counts);
    return { databaseUrl, seen };
  } finally {
    await owner.close();
  }
}

async function withProducts(small, big, work) {
  const products = [];
  try {
    for (const { databaseUrl } of [big, small]) products.push(await startProduct(databaseUrl));
    return await work(products);
  } finally {
    for (const product of products) await product.stop();
  }
}

async function commandsOf(databaseUrl, product, { maintainer, tasks }, connections) {
  const owner = await connectOwner(databaseUrl);
  const free = await owner.query('SELECT id, version FROM tasks WHERE id = ANY($1::uuid[])', [
    tasks.slice(0, connections * 2),
  ]);
  await owner.close();
  const body = ({ version }) => ({ type: 'answer', check: 'format', answer: `GeoJSON ${version}` });
  return (bounds) =>
    loadCommands(
      { url: product.url, api: maintainer.api, take: () => free.shift(), give: (task) => free.push(task), body },
      { connections, ...bounds },
    );
}

async function measureAll({ small, big, postgres }, [inBig, inSmall], options) {
  const { maintainer, tasks, round } = small;
  const connections = options.short ? 4 : options.connections;
  const reads = {
    'read one task': tasks.slice(0, 16).map((id) => `/api/v1/tasks/${id}`),
    'my tasks': ['/api/v1/tasks?assignee=me&limit=25'],
    'tasks of a round with filter': [`/api/v1/tasks?roundId=${round.id}&step=8&state=active`],
    'a round with its progress': [`/api/v1/rounds/${round.id}`],
  };
  const places = [
    ['big', inBig, big.databaseUrl],
    ['small', inSmall, small.databaseUrl],
  ];
  const lines = [];
  const add = async (what, contenders) => {
    const { figures, ratio } = await compare(contenders, options.loop, postgres.pid);
    const slower = 1 / ratio('big');
    lines.push(
      line(what, rate(figures.big), rate(figures.small), times(slower), {
        text: '1.3 x slower at most',
        met: slower <= 1.3,
      }),
    );
  };
  for (const [what, paths] of Object.entries(reads)) {
    await add(
      what,
      places.map(([name, product]) => ({
        name,
        programs: [product],
        measure: (bounds) =>
          load({ url: product.url, requests: gets(paths, maintainer.api.headers), connections, ...bounds }),
      })),
    );
  }
  const commands = [];
  for (const [name, product, databaseUrl] of places) {
    commands.push({ name, programs: [product], measure: await commandsOf(databaseUrl, product, small, connections) });
  }
  await add('answer a check', commands);
  return lines;
}

export const growth = {
  name: 'growth',
  about:
    'The same requests of one organisation, alone and among others with their history. "Product" is the big database, "bound" the small one, the ratio how much slower the big one is.',
  async run({ postgres, product }, options) {
    const size = sizes[options.size];
    const small = await makeSmall(postgres, size);
    const big = await makeBig(postgres, small, size);
    demand(big.seen.organisations === size.organisations + 1, 'The other organisations are missing');
    demand(big.seen.tasks === small.seen.tasks * (1 + size.earlier) * (1 + size.organisations), 'Tasks are missing');
    product.pause();
    try {
      const lines = await withProducts(small, big, async (products) => {
        const [among, alone] = await Promise.all(
          products.map(({ url }) => small.maintainer.api.at(url).get('/tasks?assignee=me&limit=25')),
        );
        demand(
          alone.total > size.datasets && isDeepStrictEqual(among, alone),
          'Other organisations changed what waits for me',
        );
        return measureAll({ small, big, postgres }, products, options);
      });
      const told = ({ organisations, tasks, events, size: disk }) =>
        `${organisations} organisations, ${tasks} tasks, ${events} events, ${disk}`;
      return [line('size', told(big.seen), told(small.seen), ''), ...lines];
    } finally {
      product.resume();
    }
  },
};
