import { line, rate, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { compareReads, demand } from './reads.mjs';

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
    const kinds = [
      ['by step and state', `/tasks?roundId=${round.id}&step=8&state=ready,active`, 200],
      ['by text, open only', `/tasks?roundId=${round.id}&open=true&search=${encodeURIComponent('Datamängd 11')}`, 44],
    ];
    const lines = [];
    for (const [what, path, total] of kinds) {
      const check = (page) =>
        demand(
          page.total === total && page.items.every((task) => task.roundId === round.id),
          `${what}: ${page.total} tasks instead of ${total}`,
        );
      const { figures, ratio } = await compareReads(
        stage,
        organisation,
        maintainer,
        { paths: [path], connections: options.connections, check },
        options,
      );
      const found = ratio('product');
      lines.push(
        line(what, rate(figures.product), rate(figures.bound), times(found), {
          text: '0.5 or more',
          met: found >= 0.5,
        }),
      );
    }
    return lines;
  },
};
