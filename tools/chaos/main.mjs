import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build.mjs';
import { demandNode } from '../setup/node-version.mjs';
import { main, Refusal } from '../setup/run.mjs';
import { chromium, ensurePrograms, redis } from '../setup/system-programs.mjs';

const usage = `npm run chaos -- [name...] [--seed=N] [--mails=500] [--kills=20] [--as-built]
  --seed      repeats a run; printed by each
  --mails     mails that go out while workers are killed
  --kills     how often both workers are killed
  --as-built  kills what was built last, without building`;

function whole(name, text) {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(`--${name} takes a whole number.\n${usage}`);
  return Number(text);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: String(1 + (Date.now() % 1_000_000)) },
        mails: { type: 'string', default: '500' },
        kills: { type: 'string', default: '20' },
        'as-built': { type: 'boolean', default: false },
      },
    });
    const numbers = Object.fromEntries(['seed', 'mails', 'kills'].map((name) => [name, whole(name, values[name])]));
    return { names: positionals, build: !values['as-built'], options: numbers };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${error.message}\n${usage}`);
  }
}

demandNode(20, 19);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
await main(async () => {
  const { names, build, options } = readArguments();
  if (build) await ensureBuilt();
  // The kills import the built product, so they are loaded only now.
  const { allKills } = await import('./kills.mjs');
  const unknown = names.filter((name) => !allKills.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no kill ${unknown.join(', ')}. There are: ${allKills.map((one) => one.name).join(', ')}.\n${usage}`,
    );
  }
  const chosen = names.length === 0 ? allKills : allKills.filter((one) => names.includes(one.name));
  const env = await ensurePrograms(
    chosen.some((one) => one.name !== 'mail') ? [redis, chromium] : [redis],
    console.log,
  );
  console.log(`seed ${options.seed}, ${options.mails} mails, ${options.kills} kills`);
  let broken = 0;
  for (const { name, about, run } of chosen) {
    console.log(`\n### ${name}: ${about}\n\n| promise | measured | |\n|---|---|---|`);
    for (const { promise, measured, held } of await run(options, env)) {
      console.log(`| ${promise} | ${measured} | ${held ? 'held' : '**BROKEN**'} |`);
      if (!held) broken += 1;
    }
  }
  console.log(broken === 0 ? '\nEvery promise held.' : `\n${broken} broken.`);
  process.exitCode = broken === 0 ? 0 : 1;
});
