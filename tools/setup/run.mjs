import { execFileSync, spawn } from 'node:child_process';
import { root } from './paths.mjs';

const posix = process.platform !== 'win32';
const running = new Set();
let stopping = false;

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/** A child leads a process group of its own, so that what it started ends with it. */
function end(child, name) {
  if (posix) signal(-child.pid, name);
  else child.kill(name);
}

/** The processes that a process has started, and those that these have started. */
function descendants(pid) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent) => pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/**
 * Ends a child with all processes that it has started, including those in groups of their own (a database, a browser),
 * and lets them clean up first.
 */
async function endTree(child) {
  const tree = posix ? descendants(child.pid) : [];
  for (const name of ['SIGTERM', 'SIGKILL']) {
    end(child, name);
    for (const pid of tree) signal(pid, name);
    if (name === 'SIGTERM') await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function stopAll() {
  stopping = true;
  for (const child of running) end(child, 'SIGTERM');
  // npm ignores a signal while one of its own scripts runs, so a child that is still there is killed.
  setTimeout(() => {
    for (const child of running) end(child, 'SIGKILL');
    for (const say of lastWords) say();
    process.exit(130);
  }, 2000);
}

const lastWords = [];
/** Prints a message before the process ends because of a signal (Ctrl-C, or the end of a job). */
export const onStop = (say) => lastWords.push(say);

// Signals are handled here only while a child runs: afterwards the product, in this same process, handles them its own
// way.
function began(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, stopAll);
  running.add(child);
}
function ended(child) {
  running.delete(child);
  if (running.size === 0 && !stopping) for (const signal of signals) process.off(signal, stopAll);
}

/** An expected failure whose message says everything, so no stack trace is printed. */
export class Refusal extends Error {}

/**
 * Runs a program and captures its output. There is no deadline, since a loaded machine may take its time; a program
 * without a sign of life for `quietSeconds` (no output, no message) is ended with all that it has started.
 * @returns {Promise<{ code: number, output: string, seconds: number, stuck: boolean }>} never rejects for a program
 * that fails or is missing
 */
export function run(program, args, options = {}) {
  const { env = {}, cwd = root, echo = false, quietSeconds = 0, onMessage } = options;
  const { isStuck = (quiet) => quietSeconds > 0 && quiet >= quietSeconds } = options;
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(onMessage === undefined ? [] : ['ipc'])],
      detached: posix,
    });
    began(child);
    let output = '';
    let quiet = 0;
    let stuck = false;
    // The time is counted in ticks, so that it stands still while the machine sleeps, or has no time for this process.
    const watch = setInterval(() => {
      quiet += 1;
      if (stuck || !isStuck(quiet)) return;
      stuck = true;
      output += `\nStopped: there was no sign of life for ${quiet} s.\n`;
      void endTree(child);
    }, 1000);
    const finish = (code) => {
      clearInterval(watch);
      ended(child);
      // The process was told to stop, so its end is no failure to report.
      if (stopping) return;
      resolve({ code, output, stuck, seconds: (performance.now() - start) / 1000 });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        quiet = 0;
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on('message', (message) => {
      quiet = 0;
      onMessage?.(message);
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, by) => finish(code ?? (by === null ? 1 : 128)));
  });
}

/** Runs a Node script with this Node. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/** Runs the work, prints the message of a refusal and exits; anything else is a defect and shows its stack trace. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
