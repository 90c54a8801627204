import { startBound } from '../bound/bound.mjs';
import { giveTurnsBack, keepTurns, leastAnswer, leastCompletion } from '../bound/least.mjs';
import { replayOfCommand } from '../bound/replay.mjs';
import { compare } from '../load/compare.mjs';
import { loadCommands } from '../load/commands.mjs';
import { againstBoth, targetsOfCommands } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { demand } from './reads.mjs';

/** Deletes what the bounds wrote for mails, which the product would otherwise process when it is resumed. */
const forget = ({ owner }) =>
  owner.query('DELETE FROM notice_intents WHERE id IN (SELECT id FROM notice_intents FOR UPDATE SKIP LOCKED)');

const reset = `
  UPDATE tasks SET version = version + 1, finished_at = NULL, state = CASE WHEN step = 8 THEN 'active' ELSE 'waiting' END
  WHERE organisation_id = $1 AND step IN (8, 12) AND state <> CASE WHEN step = 8 THEN 'active' ELSE 'waiting' END`;

async function versionsOf({ owner }, ids) {
  const rows = await owner.query('SELECT id, version FROM tasks WHERE id = ANY($1::uuid[]) ORDER BY id', [ids]);
  return rows;
}

/** Compares the product, the replay of its statements and the least program, each on the same tasks in turn. */
async function compareCommands(stage, { maintainer }, { replay, least, before, amount, body, again, after }, options) {
  const { connections } = options;
  const bounds = [];
  const paths = { product: undefined, replay: '/0', least: '/0' };
  try {
    for (const statements of [replay.statements, least]) {
      bounds.push(await startBound(stage.databaseUrl, [{ method: 'POST', statements, answer: replay.answer }]));
    }
    const contenders = ['product', 'replay', 'least'].map((name, place) => {
      const program = [stage.product, ...bounds][place];
      let free = [];
      return {
        name,
        programs: [program],
        before: async () => {
          free = await before();
        },
        measure: (bound) =>
          loadCommands(
            {
              url: program.url,
              path: paths[name],
              api: maintainer.api,
              take: () => free.shift(),
              give: (task) => (again ? free.push(task) : undefined),
              body,
            },
            { connections, ...(amount === undefined ? bound : { amount }) },
          ),
        after: async () => {
          await forget(stage);
          await after?.(name);
        },
      };
    });
    return await compare(contenders, options.loop, stage.postgres.pid);
  } finally {
    for (const bound of bounds) await bound.stop();
  }
}

/** Answers the same tasks again and again, each time differently, since the same answer changes nothing. */
async function answers(stage, { organisation, maintainer, tasks }, options) {
  const body = ({ version }) => ({ type: 'answer', check: 'format', answer: `GeoJSON ${version}` });
  const replay = await replayOfCommand(stage, maintainer, tasks.slice(-2), body);
  const from = await eventsOf(stage, 'answered');
  const compared = await compareCommands(
    stage,
    { maintainer },
    {
      replay,
      least: leastAnswer(organisation, maintainer),
      before: () => versionsOf(stage, tasks.slice(0, options.connections * 2)),
      body,
      again: true,
    },
    options,
  );
  demand((await eventsOf(stage, 'answered')) - from >= 64 * 3, 'Answers left no events');
  return reportLines('answer a check', replay, compared);
}

const eventsOf = async ({ owner }, type) =>
  Number((await owner.query('SELECT count(*) FROM task_events WHERE type = $1', [type]))[0].count);

/** Completes a task of step 8 each time; step 12 of its dataset becomes ready, and a mail is planned. */
async function completions(stage, { organisation, maintainer, tasks }, options) {
  const { connections } = options;
  const body = () => ({ type: 'complete' });
  const again = async () => {
    await stage.owner.query(reset, [organisation.id]);
    await stage.owner.query('VACUUM tasks');
    await giveTurnsBack(stage, organisation, { finished: 8, freed: 12, person: maintainer });
  };
  await again();
  const replay = await replayOfCommand(stage, maintainer, tasks.slice(-2), body);
  const amount = Math.min(tasks.length - 4 * connections, options.short ? 64 : 1600);
  const compared = await compareCommands(
    stage,
    { maintainer },
    {
      replay,
      least: leastCompletion(organisation, maintainer),
      before: async () => {
        await again();
        return versionsOf(stage, tasks);
      },
      amount,
      body,
      again: false,
      after: (name) => demandFreed(stage, organisation, { name, amount }),
    },
    options,
  );
  return reportLines('complete a task', replay, compared);
}

async function demandFreed(stage, organisation, { name, amount }) {
  const [{ count }] = await stage.owner.query(
    `SELECT count(*) FROM tasks WHERE organisation_id = $1 AND step = 12 AND state = 'ready'`,
    [organisation.id],
  );
  demand(
    Number(count) >= amount - 1 && Number(count) <= amount + 1,
    `${count} tasks became ready after ${amount} completions of the ${name}`,
  );
}

const reportLines = (what, { statements }, compared) =>
  againstBoth(`${what} (${statements.length} statements)`, compared, targetsOfCommands);

export const command = {
  name: 'command',
  about:
    'POST /tasks/{id}/commands with If-Match and Idempotency-Key: lock, decide, event, audit, dependents, notices and the task as it is afterwards.',
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Kommandokommun');
    const maintainer = await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, {
      name: 'Kommandon',
      datasets: options.short ? 300 : 2000,
      owners: [owner.id],
    });
    await putSteps(stage, organisation, round, { done: [...analysed.done, 11], active: [8], waiting: [12] });
    await keepTurns(stage, organisation, round);
    const tasks = await tasksOf(stage, organisation, round, 8);
    const world = { organisation, maintainer, tasks };
    return [...(await answers(stage, world, options)), ...(await completions(stage, world, options))];
  },
};
