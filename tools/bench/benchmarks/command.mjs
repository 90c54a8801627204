import { boundOfCommand, recordCommand } from '../bound/bound-of-command.mjs';
import { compare } from '../load/compare.mjs';
import { loadCommands } from '../load/commands.mjs';
import { line, rate, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps, tasksOf } from '../seed/round.mjs';
import { demand } from './reads.mjs';

const target = 0.35;

/** What the paused product would have to catch up with when it goes on: what the bound wrote for mails. */
const forget = ({ owner }) =>
  owner.query('DELETE FROM notice_intents WHERE id IN (SELECT id FROM notice_intents FOR UPDATE SKIP LOCKED)');

const reset = `
  UPDATE tasks SET version = version + 1, finished_at = NULL, state = CASE WHEN step = 8 THEN 'active' ELSE 'waiting' END
  WHERE organisation_id = $1 AND step IN (8, 12) AND state <> CASE WHEN step = 8 THEN 'active' ELSE 'waiting' END`;

async function versionsOf({ owner }, ids) {
  const rows = await owner.query('SELECT id, version FROM tasks WHERE id = ANY($1::uuid[]) ORDER BY id', [ids]);
  return rows;
}

/** The same task again and again, each connection its own: another answer each time, since the same one changes nothing. */
async function answers(stage, { maintainer, tasks }, options) {
  const { connections } = options;
  const bodyOf = ({ version }) => ({ type: 'answer', check: 'format', answer: `GeoJSON ${version}` });
  const template = await recordCommand(stage, maintainer, tasks.slice(-2), bodyOf);
  const stock = tasks.slice(0, connections);
  const bound = await boundOfCommand(stage, template, { stock, connections, another: false });
  let free = [];
  const product = {
    name: 'product',
    programs: [stage.product],
    before: async () => {
      free = await versionsOf(stage, tasks.slice(0, connections * 2));
    },
    measure: (bounds) =>
      loadCommands(
        {
          url: stage.product.url,
          api: maintainer.api,
          take: () => free.shift(),
          give: (task) => free.push(task),
          body: bodyOf,
        },
        { connections, ...bounds },
      ),
  };
  const from = await eventsOf(stage, 'answered');
  const { figures, ratio } = await compare(
    [product, { name: 'bound', programs: [], measure: bound.measure, after: () => forget(stage) }],
    options.loop,
    stage.postgres.pid,
  );
  demand((await eventsOf(stage, 'answered')) - from >= 64 * 2, 'Answers left no events');
  return reportLine('answer a check', template, bound, figures, ratio('product'));
}

const eventsOf = async ({ owner }, type) =>
  Number((await owner.query('SELECT count(*) FROM task_events WHERE type = $1', [type]))[0].count);

/** A task of step 8 each time; step 12 of its dataset becomes ready, with the intent of a mail. */
async function completions(stage, { organisation, maintainer, tasks }, options) {
  const { connections } = options;
  await stage.owner.query(reset, [organisation.id]);
  const bodyOf = () => ({ type: 'complete' });
  const template = await recordCommand(stage, maintainer, tasks.slice(-2), bodyOf);
  const amount = Math.min(tasks.length - 4 * connections, options.short ? 64 : 1600);
  const bound = await boundOfCommand(stage, template, { stock: tasks.slice(0, amount), connections, another: true });
  let free = [];
  const again = async () => {
    await stage.owner.query(reset, [organisation.id]);
    await stage.owner.query('VACUUM tasks');
  };
  const product = {
    name: 'product',
    programs: [stage.product],
    before: async () => {
      await again();
      free = await versionsOf(stage, tasks);
    },
    measure: () =>
      loadCommands(
        { url: stage.product.url, api: maintainer.api, take: () => free.shift(), give: () => undefined, body: bodyOf },
        { connections, amount },
      ),
    after: () => demandFreed(stage, organisation, amount),
  };
  const contenders = [
    product,
    {
      name: 'bound',
      programs: [],
      before: again,
      measure: () => bound.measure({ amount }),
      after: () => demandFreed(stage, organisation, amount),
    },
  ];
  const { figures, ratio } = await compare(contenders, options.loop, stage.postgres.pid);
  return reportLine('complete a task', template, bound, figures, ratio('product'));
}

async function demandFreed(stage, organisation, amount) {
  const [{ count }] = await stage.owner.query(
    `SELECT count(*) FROM tasks WHERE organisation_id = $1 AND step = 12 AND state = 'ready'`,
    [organisation.id],
  );
  await forget(stage);
  demand(
    Number(count) >= amount - 1 && Number(count) <= amount + 1,
    `${count} tasks became ready after ${amount} completions`,
  );
}

const reportLine = (what, template, bound, figures, found) =>
  line(
    `${what} (${template.length} statements; the bound is ${bound.by})`,
    rate(figures.product),
    rate(figures.bound),
    times(found),
    { text: `${target} or more`, met: found >= target },
  );

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
    const tasks = await tasksOf(stage, organisation, round, 8);
    const world = { organisation, maintainer, tasks };
    return [await answers(stage, world, options), await completions(stage, world, options)];
  },
};
