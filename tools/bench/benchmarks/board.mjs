import { keepTurns, leastBoardCells, leastBoardRows } from '../bound/least.mjs';
import { againstBoth, line, milliseconds, targetsOfReads, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { compareReads, demand } from './reads.mjs';

const sizes = [
  { datasets: 40, limit: 40, many: true },
  { datasets: 2000, limit: 300, many: false },
];

const loops = {
  short: { rounds: 1, settle: 50, warmUp: { amount: 1 }, measured: { amount: 2 } },
  usual: { rounds: 3, settle: 1000, warmUp: { amount: 40 }, measured: { amount: 60 } },
};

export const board = {
  name: 'board',
  about: 'GET /rounds/{id}/board, gzip included: asked for by one person at a time, and the small one by many at once.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Tavelkommun');
    await organisation.person('Ola Berg', ['system-maintainer']);
    const owners = [];
    for (const name of ['Ina Alm', 'Per Ask', 'Eva Lind']) owners.push((await organisation.person(name, [])).id);
    const lines = [];
    for (const { datasets: usual, limit, many } of sizes) {
      const datasets = options.short ? Math.min(usual, 200) : usual;
      const round = await makeRound(stage, organisation, { name: `Tavla ${datasets}`, datasets, owners });
      await putSteps(stage, organisation, round, analysed);
      await keepTurns(stage, organisation, round);
      const asked = askedOf(organisation, round, datasets);
      const reader = organisation.coordinator;
      const loop = loops[options.short ? 'short' : 'usual'];
      const compared = await compareReads(
        stage,
        organisation,
        reader,
        { ...asked, connections: 1 },
        { ...options, loop },
      );
      lines.push(...times50and95(`board ${datasets} x 16`, compared, limit));
      if (!many || options.short) continue;
      const together = await compareReads(stage, organisation, reader, { ...asked, connections: 8 }, options);
      lines.push(...againstBoth(`board ${datasets} x 16, many at once`, together, targetsOfReads));
    }
    return lines;
  },
};

function askedOf(organisation, round, datasets) {
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
  const least = {
    asks: () => [leastBoardRows(organisation, round), leastBoardCells(organisation, round)],
    shows: (view, rows, cells) =>
      rows.length === view.rows.length &&
      rows.every(
        (row, place) => row.title === view.rows[place].dataset.title && row.name === view.rows[place].owners[0].name,
      ) &&
      new Set(cells.map(({ id }) => id)).size === datasets * 6 + 10 &&
      cells.filter(({ step }) => step === 8).every(({ name }) => name === 'Ola Berg'),
  };
  return { paths: [`/rounds/${round.id}/board`], headers: { 'accept-encoding': 'gzip' }, check, least };
}

function times50and95(what, { figures, ratio }, limit) {
  const told = ({ p50, p95 }) => `${milliseconds(p50)} / ${milliseconds(p95)}`;
  return ['replay', 'least'].map((bound) =>
    line(
      `${what}: p50 / p95, against the ${bound}`,
      told(figures.product),
      told(figures[bound]),
      times(ratio('product', 'perSecond', bound)),
      { text: `p95 under ${limit} ms`, met: figures.product.p95 < limit },
    ),
  );
}
