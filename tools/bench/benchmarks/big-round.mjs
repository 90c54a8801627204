import { timeCommand } from '../load/commands.mjs';
import { median } from '../load/statistics.mjs';
import { line, milliseconds, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { demand } from './reads.mjs';

const small = 10;
const versionOf = async ({ owner }, id) => (await owner.query('SELECT id, version FROM tasks WHERE id = $1', [id]))[0];

/**
 * Finishes tasks of the small and of the big round alternately, so that other load on the machine affects both alike.
 */
async function finishInTurn(stage, person, rounds) {
  const took = { small: [], big: [] };
  for (let turn = 0; turn < rounds.small.length; turn += 1) {
    for (const size of ['small', 'big']) {
      const { milliseconds: time, task } = await timeCommand(person.api, await versionOf(stage, rounds[size][turn]), {
        type: 'complete',
      });
      demand(task.state === 'done', 'The task was not finished');
      took[size].push(time);
    }
  }
  return took;
}

const reopen = `UPDATE tasks SET version = version + 1, finished_at = NULL, state = CASE WHEN step = 8 THEN 'active' ELSE 'waiting' END WHERE organisation_id = $1 AND step IN (8, 12)`;

async function finish(stage, { organisation, maintainer }, bigSize, turns) {
  const rounds = {};
  for (const [size, datasets] of Object.entries({ small, big: bigSize })) {
    const round = await makeRound(stage, organisation, { name: `Stor ${datasets}`, datasets });
    await putSteps(stage, organisation, round, { done: [...analysed.done, 11], active: [8], waiting: [12] });
    rounds[size] = (await tasksOf(stage, organisation, round, 8)).slice(0, small);
  }
  const took = { small: [], big: [] };
  for (let turn = 0; turn <= turns; turn += 1) {
    const some = await finishInTurn(stage, maintainer, rounds);
    // The first turn only warms up.
    if (turn > 0) for (const size of ['small', 'big']) took[size].push(...some[size]);
    await stage.owner.query(reopen, [organisation.id]);
    await stage.owner.query('VACUUM tasks');
  }
  const ratio = median(took.big) / median(took.small);
  return line(
    `finish a dataset's task, round of ${bigSize} (bound: of ${small})`,
    milliseconds(median(took.big)),
    milliseconds(median(took.small)),
    times(ratio),
    { text: '1.5 x at most', met: ratio <= 1.5 },
  );
}

const wait = `UPDATE tasks SET version = version + 1, state = CASE WHEN step = 3 THEN 'active' ELSE 'waiting' END, finished_at = NULL WHERE organisation_id = $1 AND round_id = $2 AND step IN (3, 4, 5)`;

async function free(stage, organisation, datasets, turns) {
  const round = await makeRound(stage, organisation, { name: 'Fri', datasets });
  await putSteps(stage, organisation, round, { done: [1, 2], active: [3] });
  const [id] = await tasksOf(stage, organisation, round, 3);
  const took = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await stage.owner.query(wait, [organisation.id, round.id]);
    const { milliseconds: time } = await timeCommand(organisation.coordinator.api, await versionOf(stage, id), {
      type: 'complete',
    });
    const [{ count }] = await stage.owner.query(
      `SELECT count(*) FROM tasks WHERE round_id = $1 AND step = 4 AND state = 'ready'`,
      [round.id],
    );
    demand(Number(count) === datasets, `${count} tasks of ${datasets} became ready`);
    took.push(time);
  }
  return line(`finish step 3, which frees ${datasets} others`, milliseconds(median(took)), '', '', {
    text: 'under 1 s',
    met: median(took) < 1000,
  });
}

export const bigRound = {
  name: 'big-round',
  about: 'Complete a task in rounds of different size, one person at a time, small and big in turn.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Storkommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const bigSize = options.short ? 200 : 2000;
    const turns = options.short ? 1 : 10;
    return [
      await finish(stage, { organisation, maintainer }, bigSize, turns),
      await free(stage, organisation, bigSize, options.short ? 1 : 7),
    ];
  },
};
