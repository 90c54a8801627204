import { keepTurns, leastOfStep, leastSearch } from '../bound/least.mjs';
import { againstBoth, targetsOfReads } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { compareReads, demand, showsList } from './reads.mjs';

export const taskList = {
  name: 'task-list',
  about:
    'GET /tasks with filters, 20 of a page in a round of 200 datasets: by step and state (200 found); by a text in the title (44 found).',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Listkommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, { name: 'Lista', datasets: 200, owners: [owner.id] });
    await putSteps(stage, organisation, round, analysed);
    await keepTurns(stage, organisation, round);
    const text = 'Datamängd 11';
    const kinds = [
      ['by step and state', `step=8&state=ready,active`, 200, leastOfStep(organisation, round, 8, 20)],
      ['by text', `open=true&search=${encodeURIComponent(text)}`, 44, leastSearch(organisation, round, text, 20)],
    ];
    const lines = [];
    for (const [what, filter, total, asks] of kinds) {
      const check = (page) =>
        demand(
          page.total === total && page.items.every((task) => task.roundId === round.id),
          `${what}: ${page.total} tasks instead of ${total}`,
        );
      const asked = {
        paths: [`/tasks?roundId=${round.id}&${filter}`],
        connections: options.connections,
        check,
        least: { asks: () => [asks], shows: showsList },
      };
      const compared = await compareReads(stage, organisation, maintainer, asked, options);
      lines.push(...againstBoth(`list of tasks ${what}`, compared, targetsOfReads));
    }
    return lines;
  },
};
