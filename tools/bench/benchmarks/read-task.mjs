import { line, rate, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { compareReads, demand } from './reads.mjs';

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
    const paths = (await tasksOf(stage, organisation, round, 8)).slice(0, 16).map((id) => `/tasks/${id}`);
    const check = (task) => {
      demand(
        task.step === 8 && task.state === 'ready' && task.assignees[0]?.id === maintainer.id,
        'The task is not as it was seeded',
      );
      demand(task.checks.find(({ key }) => key === 'format')?.answer === 'GeoJSON', 'The answers are missing');
      demand(task.availableCommands.find(({ type }) => type === 'start')?.allowed === true, 'It may not be started');
    };
    const { figures, ratio } = await compareReads(
      stage,
      organisation,
      maintainer,
      { paths, connections: options.connections, check },
      options,
    );
    const found = ratio('product');
    return [
      line('read one task', rate(figures.product), rate(figures.bound), times(found), {
        text: '0.5 or more',
        met: found >= 0.5,
      }),
    ];
  },
};
