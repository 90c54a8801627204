import { line, milliseconds, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { compareReads, demand } from './reads.mjs';

const sizes = [
  { datasets: 40, limit: 40 },
  { datasets: 2000, limit: 300 },
];

const loops = {
  short: { rounds: 1, warmUp: { amount: 1 }, measured: { amount: 2 } },
  usual: { rounds: 3, warmUp: { amount: 40 }, measured: { amount: 60 } },
};

export const board = {
  name: 'board',
  about: 'GET /rounds/{id}/board, gzip included, asked for by one person at a time.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Tavelkommun');
    await organisation.person('Ola Berg', ['system-maintainer']);
    const owners = [];
    for (const name of ['Ina Alm', 'Per Ask', 'Eva Lind']) owners.push((await organisation.person(name, [])).id);
    const lines = [];
    for (const { datasets, limit } of sizes) {
      const round = await makeRound(stage, organisation, { name: `Tavla ${datasets}`, datasets, owners });
      await putSteps(stage, organisation, round, analysed);
      const check = (view) => {
        demand(
          view.rows.length === datasets && view.rows.every((row) => row.cells.length === 6) && view.round.length === 10,
          'The board lacks cells',
        );
        demand(
          view.rows.every((row) => row.cells.find((cell) => cell.step === 8)?.assignees[0]?.name === 'Ola Berg'),
          'The board does not say whose turn it is',
        );
      };
      const asked = {
        paths: [`/rounds/${round.id}/board`],
        headers: { 'accept-encoding': 'gzip' },
        connections: 1,
        check,
      };
      const loop = loops[options.short ? 'short' : 'usual'];
      const { figures, ratio } = await compareReads(stage, organisation, organisation.coordinator, asked, {
        ...options,
        loop,
      });
      const { p50, p95 } = figures.product;
      lines.push(
        line(
          `board ${datasets} x 16: p50 / p95`,
          `${milliseconds(p50)} / ${milliseconds(p95)}`,
          `${milliseconds(figures.bound.p50)} / ${milliseconds(figures.bound.p95)}`,
          times(ratio('product')),
          { text: `p95 under ${limit} ms`, met: p95 < limit },
        ),
      );
    }
    return lines;
  },
};
