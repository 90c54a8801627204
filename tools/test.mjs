import { ensureInstalled } from './setup/install.mjs';
import { demandNode } from './setup/node-version.mjs';
import { main, onStop, Refusal } from './setup/run.mjs';
import { ensurePrograms } from './setup/system-programs.mjs';

demandNode(20, 19);

/** `npm test -- unit path` runs one part and passes the other arguments to Jest. */
function chosen(parts, [name, ...extra]) {
  if (name === undefined) return { selected: parts, extra: [] };
  const part = parts.find((candidate) => candidate.name === name);
  if (part === undefined) {
    throw new Refusal(`There is no part "${name}". The parts: ${parts.map((candidate) => candidate.name).join(', ')}.`);
  }
  return {
    selected: parts.filter((candidate) => candidate === part || (part.needs ?? []).includes(candidate.name)),
    extra,
  };
}

async function runPart(part, options, failedParts) {
  const hindrance = (part.needs ?? []).find((name) => failedParts.has(name));
  if (hindrance !== undefined) {
    return { passed: 0, failed: 1, skipped: 0, skips: [], output: `Not run: ${hindrance} failed.` };
  }
  return part.run(options);
}

function tell(name, result, seconds) {
  const counts = [
    `${result.passed} passed`,
    result.failed > 0 ? `${result.failed} failed` : '',
    result.skipped > 0 ? `${result.skipped} skipped` : '',
  ];
  if (result.failed > 0 && result.output !== '') console.log(`\n${result.output.trimEnd()}\n`);
  console.log(
    `${result.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)} ${seconds.toFixed(0).padStart(4)} s  ${counts.filter(Boolean).join(', ')}`,
  );
  for (const skip of result.skips) console.log(`       skipped: ${skip}`);
}

await main(async () => {
  await ensureInstalled();
  // The parts import installed packages, so they are loaded only now.
  const { parts } = await import('./test/parts.mjs');
  const { runAll } = await import('./test/schedule.mjs');
  const { selected, extra } = chosen(parts, process.argv.slice(2));
  const programs = new Set(selected.flatMap((part) => part.programs ?? []));
  const env = await ensurePrograms([...programs], console.log);

  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failedParts = new Set();
  const lastLine = () => {
    if (failedParts.size > 0) console.log(`Failed: ${[...failedParts].join(', ')}`);
    console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  };
  onStop(() => {
    console.log('Stopped before its end; the counts are of the parts that had ended.');
    sum.failed += 1;
    lastLine();
  });
  await runAll(selected, async (part) => {
    const began = performance.now();
    const result = await runPart(part, { extra, env }, failedParts);
    tell(part.name, result, (performance.now() - began) / 1000);
    for (const key of Object.keys(sum)) sum[key] += result[key];
    if (result.failed > 0) failedParts.add(part.name);
  });
  lastLine();
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});
