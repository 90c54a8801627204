import { demandNode } from '../setup/node-version.mjs';
import { ensureBuilt } from '../setup/build.mjs';
import { main, Refusal } from '../setup/run.mjs';

const usage = `npm run bench -- [name...] [--short] [--full] [--as-built]
  --short     looks at answers, not at times: a few seconds each
  --full      the sizes and durations of docs/benchmarks.md that take hours
  --as-built  measures what was built last, without building`;

const loops = {
  short: { rounds: 1, settle: 50, warmUp: { amount: 32 }, measured: { amount: 64 } },
  // The warm-up is counted in requests, not in seconds, which on a slow machine would be too few for code to be
  // compiled.
  usual: { rounds: 3, settle: 1000, warmUp: { amount: 1000 }, measured: { seconds: 5 } },
  full: { rounds: 7, settle: 1000, warmUp: { amount: 5000 }, measured: { seconds: 20 } },
};

function readArguments(args) {
  const flags = new Set(args.filter((one) => one.startsWith('--')));
  const unknown = [...flags].filter((flag) => !['--short', '--full', '--as-built'].includes(flag));
  if (unknown.length > 0) throw new Refusal(`${unknown.join(', ')}?\n${usage}`);
  const size = flags.has('--short') ? 'short' : flags.has('--full') ? 'full' : 'usual';
  return {
    names: args.filter((one) => !one.startsWith('--')),
    build: !flags.has('--as-built'),
    options: { size, short: size === 'short', connections: 32, loop: loops[size] },
  };
}

demandNode(20, 19);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
await main(async () => {
  const { names, build, options } = readArguments(process.argv.slice(2));
  if (build) await ensureBuilt();
  // The benchmarks import the built product, so they are loaded only now.
  const { benchmarks } = await import('./benchmarks/all.mjs');
  const { runAll } = await import('./run-all.mjs');
  const unknown = names.filter((name) => !benchmarks.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no benchmark ${unknown.join(', ')}. There are: ${benchmarks.map((one) => one.name).join(', ')}.\n${usage}`,
    );
  }
  await runAll(names.length === 0 ? benchmarks : benchmarks.filter((one) => names.includes(one.name)), options);
});
