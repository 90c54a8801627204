import { keepTurns, leastTask } from '../bound/least.mjs';
import { againstBoth, targetsOfReads } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { compareReads, demand, namesOf } from './reads.mjs';

export const readTask = {
  name: 'read-task',
  about:
    'GET /tasks/{id}: a task of step 8 with its answers, in a round of 40 datasets, as the person whose turn it is.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Läskommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', ['information-owner']);
    const round = await makeRound(stage, organisation, { name: 'Läsa', datasets: 40, owners: [owner.id] });
    await putSteps(stage, organisation, round, analysed);
    await keepTurns(stage, organisation, round);
    const paths = (await tasksOf(stage, organisation, round, 8)).slice(0, 16).map((id) => `/tasks/${id}`);
    const check = (task) => {
      demand(
        task.step === 8 && task.state === 'ready' && task.assignees[0]?.id === maintainer.id,
        'The task is not as it was seeded',
      );
      demand(task.checks.find(({ key }) => key === 'format')?.answer === 'GeoJSON', 'The answers are missing');
      demand(task.availableCommands.find(({ type }) => type === 'start')?.allowed === true, 'It may not be started');
    };
    const least = {
      asks: (path) => [leastTask(organisation, path)],
      shows: (task, [row]) =>
        row.id === task.id &&
        row.answers.format.value === 'GeoJSON' &&
        row.turns.map(([, name]) => name).join() === namesOf(task.assignees).join() &&
        task.waitsFor
          .filter(({ step }) => step > 5)
          .every(({ step }) => row.waits_for.some(([other]) => other === step)),
    };
    const asked = { paths, connections: options.connections, check, least };
    return againstBoth(
      'read one task',
      await compareReads(stage, organisation, maintainer, asked, options),
      targetsOfReads,
    );
  },
};
