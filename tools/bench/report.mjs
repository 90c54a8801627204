import { cpus, totalmem } from 'node:os';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export const milliseconds = (value) => `${value < 10 ? one.format(value) : whole.format(value)} ms`;
export const seconds = (value) => `${one.format(value)} s`;
export const megabytes = (value) => (value === null ? 'not told by this system' : `${whole.format(value)} MB`);
export const times = (value) => value.toFixed(2);

/** A cell with requests per second, their p50, p95 and p99, and the processor time of each. */
export function rate({ perSecond, p50, p95, p99, program, database }) {
  const cost = Number.isNaN(program + database) ? '' : `; ${program.toFixed(2)} + ${database.toFixed(2)} ms`;
  return `${whole.format(perSecond)}/s (${[p50, p95, p99].map((value) => one.format(value)).join(' / ')} ms${cost})`;
}

/** A line of a report. `target` is `{ text, met }`; without one the line has no target. */
export const line = (what, product, bound, ratio, target) => ({
  what,
  product,
  bound: bound ?? '',
  ratio: ratio ?? '',
  target,
});

/**
 * Two lines: against the replay of the product's own statements, and against the least program. `targets` are the
 * smallest accepted ratios.
 */
export function againstBoth(what, { figures, ratio }, targets) {
  return ['replay', 'least'].map((bound) => {
    const found = ratio('product', 'perSecond', bound);
    return line(`${what}, against the ${bound}`, rate(figures.product), rate(figures[bound]), times(found), {
      text: `${targets[bound]} or more`,
      met: found >= targets[bound],
    });
  });
}

/** The targets of reads against the two bounds. */
export const targetsOfReads = { replay: 0.8, least: 0.3 };
export const targetsOfCommands = { replay: 0.7, least: 0.3 };

export function printReport(name, about, lines) {
  console.log(`\n### ${name}\n\n${about}\n`);
  console.log('| | product | bound | ratio | target | |\n|---|---|---|---|---|---|');
  for (const { what, product, bound, ratio, target } of lines) {
    console.log(
      `| ${what} | ${product} | ${bound} | ${ratio} | ${target?.text ?? ''} | ${target === undefined ? '' : target.met ? 'met' : '**missed**'} |`,
    );
  }
}

export function printMachine(postgresVersion) {
  const [first] = cpus();
  const memory = whole.format(totalmem() / 2 ** 30);
  console.log(
    `Machine: ${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${memory} GB; Node ${process.version}, PostgreSQL ${postgresVersion}, ${process.platform}.`,
  );
  console.log(
    'Times as p50 / p95 / p99; after them processor time for each request, of the program and of the database. All share the machine; ratios are medians over rounds taken in turn.',
  );
}
