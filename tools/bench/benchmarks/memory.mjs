import { gets, load } from '../load/load.mjs';
import { loadCommands } from '../load/commands.mjs';
import { line, megabytes } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { startProduct } from '../stage/product.mjs';
import { demand } from './reads.mjs';

const durations = { short: 1, usual: 90, full: 3600 };

/** Reads of every kind beside changes, in a closed loop. @returns megabytes at the end of each tenth */
async function tenths(stage, fresh, { maintainer, round, tasks }, seconds) {
  const reads = gets(
    [
      ...tasks.slice(-10).map((task) => `/api/v1/tasks/${task.id}`),
      '/api/v1/tasks?assignee=me&limit=25',
      `/api/v1/rounds/${round.id}`,
      `/api/v1/rounds/${round.id}/board`,
      '/api/v1/datasets',
    ],
    maintainer.api.headers,
  );
  const body = ({ version }) => ({ type: 'answer', check: 'format', answer: `GeoJSON ${version}` });
  const seen = [];
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const bounds = { seconds: Math.max(1, seconds / 10) };
    // Each tenth has tasks of its own, since a request under way at its end never gives its task back.
    const free = tasks.slice(tenth * 16, (tenth + 1) * 16);
    await Promise.all([
      load({ url: fresh.url, requests: reads, connections: 24, ...bounds }),
      loadCommands(
        { url: fresh.url, api: maintainer.api, take: () => free.shift(), give: (task) => free.push(task), body },
        { connections: 8, ...bounds },
      ),
    ]);
    seen.push(fresh.memory());
    if (seconds < 10) break;
  }
  return seen;
}

export const memory = {
  name: 'memory',
  about:
    'Resident memory of one process that is API and worker at once, fresh and under 32 connections of mixed reads and changes.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Minneskommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const round = await makeRound(stage, organisation, { name: 'Minne', datasets: 180 });
    await putSteps(stage, organisation, round, { ...analysed, ready: [11], active: [8] });
    const ids = await tasksOf(stage, organisation, round, 8);
    const tasks = await stage.owner.query('SELECT id, version FROM tasks WHERE id = ANY($1::uuid[])', [ids]);
    const fresh = await startProduct(stage.databaseUrl);
    try {
      const before = fresh.memory();
      const seen = await tenths(stage, fresh, { maintainer, round, tasks }, durations[options.size]);
      demand(seen.length > 0, 'Nothing was measured');
      const last = seen.at(-1);
      const duration = durations[options.size];
      return [
        line('after the start', megabytes(before), '', ''),
        line(`after ${duration} s of load`, megabytes(last), '', '', {
          text: 'under 250 MB',
          met: last === null || last < 250,
        }),
        line('each tenth of it', seen.map((one) => (one === null ? '?' : one.toFixed(0))).join(', '), '', ''),
      ];
    } finally {
      await fresh.stop();
    }
  },
};
