import { printMachine, printReport } from './report.mjs';
import { openStage } from './stage/stage.mjs';

/** Runs benchmarks one after the other on one stage and prints each result. Throws at the first wrong answer. */
export async function runAll(benchmarks, options) {
  const stage = await openStage();
  try {
    printMachine(stage.postgres.version);
    for (const { name, about, run } of benchmarks) {
      const began = performance.now();
      const lines = await run(stage, options);
      const took = ((performance.now() - began) / 1000).toFixed(0);
      if (options.short) console.log(`ok ${name} (${took} s)`);
      else printReport(name, about, lines);
    }
  } catch (error) {
    console.error(`The product's last words:\n${stage.product.lastWords()}`);
    throw error;
  } finally {
    await stage.close();
  }
}
