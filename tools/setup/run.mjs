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

/** A child leads a group of its own, so that what it started ends with it. */
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

/** Ends a child with all that it has started, also what leads a group of its own: a database, a browser. They may tidy up first. */
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
  // npm lets a signal pass while one of its own scripts runs.
  setTimeout(() => {
    for (const child of running) end(child, 'SIGKILL');
    for (const say of lastWords) say();
    process.exit(130);
  }, 2000);
}

const lastWords = [];
/** What is said before the process ends because it was told to stop (Ctrl-C, or the end of a job). */
export const onStop = (say) => lastWords.push(say);

// Listening only while a child runs: afterwards the product, in this same process, handles signals its own way.
function began(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, stopAll);
  running.add(child);
}
function ended(child) {
  running.delete(child);
  if (running.size === 0 && !stopping) for (const signal of signals) process.off(signal, stopAll);
}

/** An expected failure: its message is all that a person needs, so no stack trace is printed. */
export class Refusal extends Error {}

/**
 * Runs a program and keeps what it prints. There is no deadline, since a loaded machine may take its time; what gives no sign of life
 * for `quietSeconds` (it prints nothing, and sends no message) is ended with all that it has started.
 * @returns {Promise<{ code: number, output: string, seconds: number, stuck: boolean }>} never rejects for a program that fails or is missing
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
    // Counted in ticks: while the machine sleeps, or has no time for this process, no second passes.
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
      // Whoever waits would say that the program failed; it was told to stop.
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

/** Ends the process with the message of a refusal; anything else is a defect and shows its trace. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
