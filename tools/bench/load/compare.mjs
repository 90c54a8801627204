import { usedBy, usedByFamily } from '../stage/processor-time.mjs';
import { median, medians } from './statistics.mjs';

/**
 * Measures contenders in turn, A B C A B C, while the programs of the others are paused, so that other load on the
 * machine affects all alike.
 * @param contenders `[{ name, measure: (options) => Promise<figures>, programs?: [{ pid, pause, resume }], before?,
 * after? }]`; the last one is the bound
 * @param database PostgreSQL's process id; figures then hold `program` and `database`: milliseconds of processor time
 * for each request
 * @returns `{ name: figures, ..., ratio: (name, figure) => median of the rounds' ratios to the last contender }`
 */
export async function compare(contenders, { rounds, settle, warmUp, measured }, database) {
  const results = new Map(contenders.map(({ name }) => [name, []]));
  const programs = new Set(contenders.flatMap((contender) => contender.programs ?? []));
  const turn = async ({ measure, programs: own = [], before, after }, options) => {
    // Give requests of the previous contender time to finish.
    await new Promise((resolve) => setTimeout(resolve, settle));
    for (const program of programs) if (!own.includes(program)) program.pause();
    let found;
    try {
      await before?.();
      const began = used(own, database);
      const figures = await measure(options);
      const ended = used(own, database);
      found = { ...figures, ...share(began, ended, figures.count) };
    } finally {
      for (const program of programs) program.resume();
    }
    await after?.();
    return found;
  };
  for (const contender of contenders) await turn(contender, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) results.get(contender.name).push(await turn(contender, measured));
  }
  const last = contenders.at(-1).name;
  const ratio = (name, figure = 'perSecond', to = last) =>
    median(results.get(name).map((one, round) => one[figure] / results.get(to)[round][figure]));
  return { figures: Object.fromEntries([...results].map(([name, all]) => [name, medians(all)])), ratio };
}

const used = (programs, database) => ({
  program: programs.reduce((sum, { pid }) => sum + (usedBy(pid) ?? NaN), 0),
  database: database === undefined ? NaN : (usedByFamily(database) ?? NaN),
});

const share = (began, ended, count) => ({
  program: (ended.program - began.program) / count,
  database: (ended.database - began.database) / count,
});
