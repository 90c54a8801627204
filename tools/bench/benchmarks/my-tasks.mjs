import { keepTurns, leastOfMine } from '../bound/least.mjs';
import { againstBoth, targetsOfReads } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { compareReads, demand, showsList } from './reads.mjs';

export const myTasks = {
  name: 'my-tasks',
  about:
    'GET /tasks?assignee=me&limit=25: the 25 that are due first of 200 that wait for me, among 1,210 tasks of which 400 are open and ready.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Uppgiftskommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, { name: 'Mina', datasets: 200, owners: [owner.id] });
    // Otherwise storage, publishing and later work would be in the list too.
    await putSteps(stage, organisation, round, { ...analysed, done: [...analysed.done, 13, 14] });
    await keepTurns(stage, organisation, round);
    const check = (page) => {
      demand(page.total === 200 && page.items.length === 25, `${page.total} tasks wait for me instead of 200`);
      demand(
        page.items.every((task) => task.step === 8 && task.assignees[0]?.id === maintainer.id),
        'Tasks of others are among mine',
      );
    };
    const least = { asks: () => [leastOfMine(organisation, maintainer, 25)], shows: showsList };
    const asked = { paths: ['/tasks?assignee=me&limit=25'], connections: options.connections, check, least };
    const compared = await compareReads(stage, organisation, maintainer, asked, options);
    return againstBoth('my tasks, 25 of 200', compared, targetsOfReads);
  },
};
