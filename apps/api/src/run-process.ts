import { setFlagsFromString } from 'node:v8';
import { StartupProblem } from './platform/config/startup-problem.js';

const patienceMilliseconds = 25_000;

/** Collects what has to be closed before the process ends; the last that was opened is closed first. */
export class Closing {
  private readonly steps: (() => Promise<void>)[] = [];
  private closed: Promise<void> | undefined;

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  all(): Promise<void> {
    this.closed ??= this.closeEach();
    return this.closed;
  }

  private async closeEach(): Promise<void> {
    for (const step of this.steps.toReversed()) {
      await step().catch((error: unknown) => process.stderr.write(`While stopping: ${String(error)}\n`));
    }
  }
}

/**
 * How much the heap may grow over the live objects before a collection, in percent. By default V8 uses what a large
 * machine has: under load the process then held four times what it used (benchmark `memory`: 325 MB instead of 200,
 * without being faster).
 */
const heapGrowth = 40;

/** Starts the process, explains failures that the operator can solve, and stops in order on a signal. */
export async function runProcess(start: (closing: Closing) => Promise<void>): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${String(heapGrowth)}`);
  const closing = new Closing();
  let starting = Promise.resolve();
  const end = (code: number): void => {
    setTimeout(() => process.exit(code === 0 ? 1 : code), patienceMilliseconds).unref();
    // A signal during start-up waits for its end, since half a start would leave a database running.
    void starting
      .catch(() => undefined)
      .then(() => closing.all())
      .then(() => process.exit(code));
  };
  // Ctrl-C often arrives twice, from the terminal and from npm: the second one is ignored.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end(0);
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    end(1);
  });
  try {
    starting = start(closing);
    await starting;
  } catch (error) {
    process.stderr.write(`\n${wordsOf(error)}\n`);
    await closing.all();
    process.exit(1);
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof StartupProblem) return `${error.message}\n${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
